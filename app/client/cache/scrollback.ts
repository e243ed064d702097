import type { QueryClient } from "@tanstack/react-query";
import type { MessagePageView } from "~/shared/views/message";
import type { Api } from "../query/clients";
import { foldOlder } from "./fold-message";
import { type MessagePages, type MessageWindow, pagesOf, windowOf } from "./message-pages";
import {
  cutToEnd,
  dropNewer,
  dropOlder,
  foldNewer,
  isOverlong,
  joinWindows,
  keptAtMost,
  type Near,
  splitWindow,
} from "./past-window";

/** The pages of a conversation, or of a thread in it. */
export type Pages = { conversationId: string; rootId?: string };

export type ScrollbackParts = {
  queryClient: QueryClient;
  api: Api;
  readPage(input: Pages & ({ cursor: number } | { after: number })): Promise<MessagePageView>;
  /** What the reader is near to now; everything where nobody looks. */
  near(): Near;
};

/** Where the past is kept while it is read. Like the live end it is followed by every event. */
export function pastKey(api: Api, pages: Pages): readonly unknown[] {
  return [...api.messages.page.infiniteQueryKey(pages), "past"];
}

/** What is loaded: the live end, and the past where one reads it. */
function createStretches({ queryClient, api }: ScrollbackParts, pages: Pages) {
  const keys = { live: api.messages.page.infiniteQueryKey(pages) as readonly unknown[], past: pastKey(api, pages) };
  function read(which: keyof typeof keys): MessageWindow | null {
    const data = queryClient.getQueryData<MessagePages>(keys[which]);
    return data && data.pages.length > 0 ? windowOf(data) : null;
  }
  const keep = (which: keyof typeof keys, window: MessageWindow) =>
    queryClient.setQueryData<MessagePages>(keys[which], pagesOf(window));
  function leavePast(): void {
    if (read("past")) queryClient.setQueryData<MessagePages>(keys.past, { pages: [], pageParams: [] });
  }
  return { read, keep, leavePast };
}

/**
 * Goes back and forth in what was said without keeping all of it. At first there is one stretch up to the newest
 * message; whoever reads far back has two, the past before their eyes and the live end, until they meet again.
 */
export function createScrollback(parts: ScrollbackParts, pages: Pages) {
  const { readPage, near } = parts;
  const { read, keep, leavePast } = createStretches(parts, pages);
  return {
    leavePast,
    /** What others write makes the live end longer: what has become far from the reader goes. */
    trim(): void {
      const [past, live] = [read("past"), read("live")];
      if (!live || !isOverlong(live)) return;
      if (past) return void keep("live", cutToEnd(live));
      const around = near();
      const split = splitWindow(live, around);
      if (split) keep("past", dropOlder(split.past, around));
      keep("live", split?.live ?? dropOlder(live, around));
    },
    /** Puts the page before what is shown there as it is when the page arrives. */
    async loadOlder(): Promise<void> {
      const cursor = (read("past") ?? read("live"))?.messages[0]?.seq;
      if (cursor === undefined) return;
      const page = await readPage({ ...pages, cursor });
      const [past, live] = [read("past"), read("live")];
      if (past) return void keep("past", dropNewer(foldOlder(past, page, cursor), near()));
      if (!live) return;
      const window = foldOlder(live, page, cursor);
      const split = window.messages.length > keptAtMost ? splitWindow(window, near()) : null;
      if (split) keep("past", split.past);
      keep("live", split?.live ?? window);
    },
    /** Puts the page after what is shown there, until it meets the live end. */
    async loadNewer(): Promise<void> {
      const after = read("past")?.messages.at(-1)?.seq;
      if (after === undefined) return;
      const page = await readPage({ ...pages, after });
      const [known, live] = [read("past"), read("live")];
      if (!known || !live) return;
      if (page.messages.length === 0) return leavePast();
      const past = foldNewer(known, page, after);
      const joined = joinWindows(past, live);
      if (!joined) return void keep("past", dropOlder(past, near()));
      keep("live", dropOlder(joined, near()));
      leavePast();
    },
  };
}
