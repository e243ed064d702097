/** Which part of the history an address asks for; nothing means the newest messages, kept live. */
export type HistoryCursor = { cursor: number } | { after: number } | null;

/** Reads `?before=` and `?after=`; what is not a seq is left out. */
export function historyCursor(search: URLSearchParams): HistoryCursor {
  const before = seqOf(search.get("before"));
  if (before !== null && before > 0) return { cursor: before };
  const after = seqOf(search.get("after"));
  return after === null ? null : { after };
}

function seqOf(text: string | null) {
  if (text === null || !/^\d{1,15}$/.test(text)) return null;
  return Number(text);
}
