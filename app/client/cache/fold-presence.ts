import type { EventOf } from "~/shared/events/catalogue";

/** Who came is in, who went is out; anybody named twice in a row changes nothing. */
export function foldPresence(online: string[], event: EventOf<"presence.changed">): string[] {
  const ids = new Set(online);
  for (const id of event.online) ids.add(id);
  for (const id of event.offline) ids.delete(id);
  return [...ids];
}
