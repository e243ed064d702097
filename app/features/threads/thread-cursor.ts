import { type HistoryCursor, historyCursor } from "~/features/messages/history-cursor";

/** Which replies an address asks for; nothing means the newest, kept live. */
export function threadCursor(search: URLSearchParams): HistoryCursor {
  return historyCursor(search, "replies-");
}
