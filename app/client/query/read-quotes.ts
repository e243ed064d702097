import { limits } from "~/shared/rules/limits";
import type { QuoteView } from "~/shared/views/message";
import type { Calls } from "./clients";

type Waiting = { ids: Set<string>; answer: Promise<Map<string, QuoteView>> };

const batches = new WeakMap<Calls, Map<string, Waiting>>();

/**
 * Asks for a quote together with all others that are wanted in the same moment. What the reader may not see is null,
 * and so is what does not exist.
 */
export async function readQuote(calls: Calls, workspace: string, messageId: string): Promise<QuoteView | null> {
  const known = batches.get(calls) ?? new Map<string, Waiting>();
  batches.set(calls, known);
  const open = known.get(workspace);
  const batch = open && open.ids.size < limits.pageSize ? open : begin(calls, workspace, known);
  batch.ids.add(messageId);
  return (await batch.answer).get(messageId) ?? null;
}

function begin(calls: Calls, workspace: string, known: Map<string, Waiting>): Waiting {
  const ids = new Set<string>();
  const ask = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    if (known.get(workspace) === batch) known.delete(workspace);
    const quotes = await calls.quotes.read.query({ workspace, messageIds: [...ids] });
    return new Map(quotes.map((quote) => [quote.askedId, quote]));
  };
  const batch: Waiting = { ids, answer: ask() };
  known.set(workspace, batch);
  return batch;
}
