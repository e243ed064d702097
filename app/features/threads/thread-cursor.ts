import type { HistoryCursor } from "~/features/messages/history-cursor";

/** Which replies an address asks for; nothing means the newest, kept live. */
export function threadCursor(search: URLSearchParams): HistoryCursor {
  const before = seqOf(search.get("replies-before"));
  if (before) return { cursor: before };
  const after = seqOf(search.get("replies-after"));
  return after === null ? null : { after };
}

function seqOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
