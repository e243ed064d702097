import type { QueryClient } from "@tanstack/react-query";
import type { MessagePageView } from "~/shared/views/message";
import type { Api } from "../query/clients";
import { foldOlder } from "./fold-message";
import { type MessagePages, pagesOf, windowOf } from "./message-pages";

export type OlderParts = {
  queryClient: QueryClient;
  api: Api;
  readPage(input: Pages & { cursor: number }): Promise<MessagePageView>;
};

/** The pages of a conversation, or of a thread in it. */
export type Pages = { conversationId: string; rootId?: string };

/** Puts the page before the first loaded message into the cache as it is when the page arrives. */
export async function loadOlder({ queryClient, api, readPage }: OlderParts, pages: Pages): Promise<void> {
  const queryKey: readonly unknown[] = api.messages.page.infiniteQueryKey(pages);
  const read = () => queryClient.getQueryData<MessagePages>(queryKey);
  const before = read();
  const cursor = before && windowOf(before).messages[0]?.seq;
  if (cursor === undefined) return;
  const page = await readPage({ ...pages, cursor });
  const known = read();
  if (known && known.pages.length > 0)
    queryClient.setQueryData<MessagePages>(queryKey, pagesOf(foldOlder(windowOf(known), page, cursor)));
}
