import type { EventOf } from "~/shared/events/catalogue";
import { workspaceChannel } from "~/shared/rules/channels";
import { foldPresence } from "../cache/fold-presence";
import { fold } from "../cache/folds";
import type { LiveCache } from "../cache/live-cache";
import type { Line } from "./line";
import type { LiveWorkspace } from "./live-store";

export type PresenceParts = { line: Line; cache: LiveCache; readOnline(workspace: string): Promise<string[]> };

/** Whoever comes back with a crowd first reads what was said, and who is there a little later. */
const laterMs = 10_000;

type Reading = { workspace: LiveWorkspace; heard: EventOf<"presence.changed">[] };

/** Follows who is there in one workspace: listens first, then reads, and tells the answer what was heard meanwhile. */
export function followPresence({ line, cache, readOnline }: PresenceParts) {
  let followed: LiveWorkspace | null = null;
  let reading: Reading | null = null;
  let unlisten = () => {};
  let later: ReturnType<typeof setTimeout> | undefined;

  async function read(): Promise<void> {
    clearTimeout(later);
    if (!followed) return;
    const mine: Reading = { workspace: followed, heard: [] };
    reading = mine;
    const ids = await readOnline(followed.slug).catch(() => null);
    if (reading !== mine) return;
    reading = null;
    if (ids) cache.setOnline(mine.workspace.slug, mine.heard.reduce(foldPresence, ids));
  }
  function ask(): void {
    cache.refreshStatuses();
    void read();
  }
  return {
    read,
    stop: () => clearTimeout(later),
    follow(workspace: LiveWorkspace | null): void {
      if (workspace?.id === followed?.id) return;
      unlisten();
      clearTimeout(later);
      followed = workspace;
      if (!workspace) return;
      let isBack = false;
      unlisten = line.listen(workspaceChannel(workspace.id), {
        onReady() {
          if (isBack) later = setTimeout(ask, Math.random() * laterMs);
          else ask();
          isBack = true;
        },
        onDown: () => clearTimeout(later),
        onRefused() {},
        onEvents(events) {
          for (const event of events) {
            if (event.type === "presence.changed") reading?.heard.push(event);
            fold(cache, event);
          }
        },
        onTyping() {},
      });
    },
  };
}
