import { expect } from "vitest";
import { fold } from "~/client/cache/folds";
import type { LiveCache } from "~/client/cache/live-cache";
import type { MessageWindow } from "~/client/cache/message-pages";
import { openConversation } from "~/domain/conversations/conversation-access";
import { readMessagePage } from "~/domain/messages/message-reads";
import { catalogue, type EventName, type LiveEvent } from "~/shared/events/catalogue";
import { personChannel } from "~/shared/rules/channels";
import type { CastName } from "../seed/story/line";
import type { Scene } from "./scene";

type Stage = Pick<Scene, "as" | "told" | "world">;
type Looked = { conversationId: string; rootId?: string; viewers: readonly CastName[] };

/**
 * Whoever looked on while somebody acted, and folded what they were told, sees what a fresh read shows; also when
 * everything comes twice.
 */
export async function foldsToTruth(stage: Stage, looked: Looked, act: () => Promise<unknown>): Promise<void> {
  const before = await Promise.all(looked.viewers.map((viewer) => look(stage, viewer, looked)));
  const known = new Set(toldIn(stage, looked.conversationId));
  const own = (viewer: CastName) => toldAlone(stage, stage.world.people[viewer].id, looked.conversationId);
  const knownAlone = new Set(looked.viewers.flatMap(own));
  await act();
  const news = toldIn(stage, looked.conversationId).filter((event) => !known.has(event));
  expect(news.length, "nobody was told anything").toBeGreaterThan(0);
  for (const [at, viewer] of looked.viewers.entries()) {
    const screen = screenOf(stage.world.people[viewer].id, before[at] as MessageWindow);
    const alone = own(viewer).filter((event) => !knownAlone.has(event));
    for (const event of [...news, ...alone].flatMap((one) => [one, one]))
      fold(screen.cache, catalogue[event.type].parse(event));
    expect(screen.window(), `what ${viewer} sees`).toEqual(await look(stage, viewer, looked));
  }
}

async function look({ as }: Stage, viewer: CastName, { conversationId, rootId }: Looked): Promise<MessageWindow> {
  const opened = await openConversation(as(viewer), conversationId, "read");
  return readMessagePage(as(viewer), opened, { limit: 100, ...(rootId ? { rootId } : {}) });
}

function toldIn({ told }: Stage, conversationId: string): (LiveEvent & { seq: number })[] {
  const names = Object.keys(catalogue) as EventName[];
  return names
    .flatMap((name) => told(name).map(({ event }) => event as LiveEvent))
    .filter((event): event is LiveEvent & { conversationId: string; seq: number } => "seq" in event)
    .filter((event) => event.conversationId === conversationId)
    .sort((a, b) => a.seq - b.seq);
}

/** What somebody's own devices alone were told of the messages there. */
function toldAlone({ told }: Stage, personId: string, conversationId: string): LiveEvent[] {
  return told("poll.chosen")
    .filter(({ channel, event }) => channel === personChannel(personId) && event.conversationId === conversationId)
    .map(({ event }) => event);
}

// Of a browser's cache only the messages matter here; everything else takes what it is given.
function screenOf(meId: string, first: MessageWindow) {
  let window = first;
  const changeWindows: LiveCache["changeWindows"] = (_id, change) => {
    window = change(window);
  };
  const nothing = () => undefined;
  const cache = new Proxy({ meId, changeWindows } as LiveCache, {
    get: (known, name) => Reflect.get(known, name) ?? nothing,
  });
  return { cache, window: () => window };
}
