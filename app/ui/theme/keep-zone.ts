import { readLook, writeLook } from "./look";

/** Tells the server the reader's time zone, so that the next page has the right times from its first byte. */
export function keepZone(): void {
  const look = readLook(document.cookie);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and is closed on plain http.
  if (look.zone !== timeZone) document.cookie = writeLook({ ...look, zone: timeZone });
}
