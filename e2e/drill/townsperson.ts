import { createMemoryStore } from "~/client/device/outbox-store";
import type { TownPlace, Townsperson } from "~db/seed/drill-town";
import { nameOf, openPage, type Page, watchPages } from "./page";
import { createScreen } from "./screen";
import type { Surroundings } from "./surroundings";

export type Simulated = Townsperson & {
  name: string;
  places: TownPlace[];
  /** What the page has now. A reload puts others in their place. */
  page(): Page;
  /** Leaves the page in the middle of whatever it does, and opens it again; what the browser keeps is kept. */
  reload(): Promise<void>;
  say(placeId: string, body: string, reply?: { rootId: string; alsoInFlow: boolean }): void;
  openThread(placeId: string, rootId: string): void;
  firstShownAt(messageId: string): number | undefined;
  leave(): void;
};

/** Somebody with the product's own page but for its pixels: live engine, cache, folds and outbox are those that ship. */
export async function openTownsperson(who: Townsperson, around: Surroundings): Promise<Simulated> {
  const { town, diary } = around;
  const places = town.places.filter(({ memberIds }) => memberIds.includes(who.id));
  const kept = createMemoryStore();
  const screen = createScreen(diary, who);
  const parts = { who, places, kept, screen, around };
  let page = await openPage(parts);
  return {
    ...who,
    name: nameOf(who),
    places,
    page: () => page,
    async reload() {
      page.close();
      screen.forget();
      page = await openPage(parts);
    },
    say(placeId, body, reply) {
      page.outbox.send(placeId, body, reply ? { reply } : {});
      const entry = page.outbox.entries().findLast((one) => one.conversationId === placeId && one.body === body);
      if (entry) diary.intend({ clientId: entry.clientId, personId: who.id, placeId, body });
    },
    openThread: (conversationId, rootId) => void watchPages(page.clients, { conversationId, rootId }),
    firstShownAt: screen.firstShownAt,
    leave: () => page.close(),
  };
}
