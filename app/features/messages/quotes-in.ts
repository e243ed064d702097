import { quoteKey } from "~/client/cache/seen-elsewhere";
import type { ManyMessages } from "~/shared/inputs/message";
import { limits } from "~/shared/rules/limits";
import type { MessageView, QuoteView } from "~/shared/views/message";
import { quotedIn } from "./quoted-in";

type Query = { queryKey: readonly unknown[] };
type Loading<Q extends Query> = {
  have(queries: readonly Q[]): Promise<unknown[]>;
  param(name: string): string;
  origin: string;
  call: { quotes: { read(input: ManyMessages & { workspace: string }): Promise<QuoteView[]> } };
};

/** For a loader: these queries, and those for what is quoted in their answers, so that the first page is complete. */
export async function withQuotes<Q extends Query>(page: Loading<Q>, queries: readonly Q[]): Promise<Query[]> {
  const workspace = page.param("workspace");
  const said = (await page.have(queries)).flatMap(messagesIn);
  const ids = said.flatMap((message) => quotedIn(message, { origin: page.origin, workspace }));
  const messageIds = [...new Set(ids)].slice(-limits.pageSize);
  if (messageIds.length === 0) return [...queries];
  const quotes = page.call.quotes.read({ workspace, messageIds });
  const quoteOf = async (id: string) => (await quotes).find(({ askedId }) => askedId === id) ?? null;
  const asked = messageIds.map((id) => ({ queryKey: quoteKey(workspace, id), queryFn: () => quoteOf(id) }));
  return [...queries, ...asked];
}

type Answer = { messages?: MessageView[]; pages?: Answer[]; message?: MessageView; root?: MessageView | null };

function messagesIn(answer: unknown): MessageView[] {
  if (typeof answer !== "object" || answer === null) return [];
  const { messages = [], pages = [], message, root } = answer as Answer;
  return [...pages.flatMap(messagesIn), ...messages, ...(message ? [message] : []), ...(root ? [root] : [])];
}
