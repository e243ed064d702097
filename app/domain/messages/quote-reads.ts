import type { ManyMessages, OneMessage } from "~/shared/inputs/message";
import { notFound } from "~/shared/rules/errors";
import { limits } from "~/shared/rules/limits";
import type { MessagePlaceView, MessageView, QuoteView } from "~/shared/views/message";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { findReachable, type Reachable, readReachable } from "./reachable-reads";
import { renderMessage } from "./render-message";

/**
 * What these messages say, for somebody who sees them quoted or linked to: those that they may read at this moment.
 * Five queries at most.
 */
export async function readQuotes(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { messageIds }: ManyMessages,
): Promise<QuoteView[]> {
  const reached = await readReachable(ctx, workspace, messageIds);
  return [...reached].map(([askedId, reachable]) => viewQuote(askedId, reachable));
}

/** Where a message stands now, for a link that knows its id alone. Two queries. */
export async function readMessagePlace(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { messageId }: OneMessage,
): Promise<MessagePlaceView> {
  const found = (await findReachable(ctx, workspace, [messageId])).get(messageId);
  if (!found) throw notFound("message");
  const { askedId: _asked, ...place } = found;
  return place;
}

function viewQuote(askedId: string, { message, place }: Reachable): QuoteView {
  const { id, seq, changedSeq, rootId, author, createdAt, editedAt, deleted } = message;
  return { askedId, id, place, seq, changedSeq, rootId, author, createdAt, editedAt, deleted, ...wordsOf(message) };
}

// A card shows how something begins; whoever wants it whole follows it. Names that are called in what is cut stay words.
function wordsOf({ body, html }: MessageView): Pick<QuoteView, "html" | "isCut"> {
  const isCut = body.length > limits.quote;
  return { html: isCut ? renderMessage(`${body.slice(0, limits.quote).trimEnd()}…`, {}) : html, isCut };
}
