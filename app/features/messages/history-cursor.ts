/** Which part of the history an address asks for; nothing means the newest messages, kept live. */
export type HistoryCursor = { cursor: number } | { after: number } | { around: number } | null;

/** Reads `?before=`, `?after=` and `?around=`; what is not a seq is left out. */
export function historyCursor(search: URLSearchParams, prefix = ""): HistoryCursor {
  const before = seqOf(search.get(`${prefix}before`));
  if (before !== null && before > 0) return { cursor: before };
  const after = seqOf(search.get(`${prefix}after`));
  if (after !== null) return { after };
  const around = seqOf(search.get(`${prefix}around`));
  return around === null ? null : { around };
}

function seqOf(text: string | null) {
  if (text === null || !/^\d{1,15}$/.test(text)) return null;
  return Number(text);
}
