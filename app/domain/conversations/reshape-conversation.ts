import { sql } from "drizzle-orm";
import type { ReshapeConversation } from "~/shared/inputs/conversation-settings";
import { forbidden, invalid } from "~/shared/rules/errors";
import { isAtLeast } from "~/shared/rules/vocabulary";
import { conversations } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { changeConversation } from "./change-conversation";
import { acts, type Opened } from "./conversation-access";
import { postingFor, shapeProblem } from "./conversation-rules";
import { holdConversation } from "./hold-conversation";
import { settleRequests } from "./settle-requests";

/**
 * A conversation becomes another kind, or is for other people. Only its owner opens it to everybody, and what was
 * said before stays with those who were in, unless that is opened too.
 */
export async function reshapeConversation(ctx: Ctx, here: Opened<"reshape">, to: ReshapeConversation): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    // Nobody can be approved where nobody asks any longer.
    const endsAsking = here.visibility === "restricted" && to.visibility !== "restricted";
    if (endsAsking) await settleRequests(tx, here, { outcome: "lapsed" });
    const held = await holdConversation(tx, here, "reshape");
    refuseReshaping(held, to);
    if (held.kind !== to.kind) await changeKind(tx, held, to);
    if (held.visibility !== to.visibility) await changeVisibility(tx, held, to);
  });
}

/** Refuses a shape that does not exist, and one that whoever asks may not give. */
export function refuseReshaping(here: Opened<"reshape">, to: Pick<ReshapeConversation, "kind" | "visibility">): void {
  const problem = shapeProblem(here, to);
  if (problem) throw invalid(problem.field, problem.sentence);
  const becomesPublic = to.visibility === "public" && here.visibility !== "public";
  if (becomesPublic && !here.rights.has("publish")) throw forbidden(acts.publish);
  const becomesAnnouncement = to.kind === "announcement" && here.kind !== "announcement";
  if (becomesAnnouncement && !isAtLeast(here.workspaceRole, "moderator"))
    throw forbidden("make this an announcement channel");
}

async function changeKind(tx: Tx, held: Opened<"reshape">, { kind }: ReshapeConversation): Promise<void> {
  const changes = { kind, posting: postingFor(kind), postingRoles: [] };
  const notice = { act: "kindChanged" as const, from: held.kind, to: kind };
  const audited = { act: "conversation.kindChanged", details: { before: held.kind, after: kind } };
  await changeConversation(tx, held, { changes, notice, isRule: true, audited });
}

async function changeVisibility(tx: Tx, held: Opened<"reshape">, to: ReshapeConversation): Promise<void> {
  const { visibility, opensHistory } = to;
  const opens = visibility === "public";
  // Everything up to this act stays with those who were in.
  const openSince = opensHistory ? 0 : sql`${conversations.lastSeq} + 1`;
  const changes = { visibility, ...(opens ? { openSince, history: "everything" as const } : {}) };
  const notice = {
    act: "visibilityChanged" as const,
    from: held.visibility,
    to: visibility,
    opensHistory: opens && opensHistory,
  };
  const details = { before: held.visibility, after: visibility, opensHistory: notice.opensHistory };
  const audited = { act: "conversation.visibilityChanged", details };
  await changeConversation(tx, held, { changes, notice, isRule: true, audited });
  if (held.visibility === "public") await tx.revoke({ conversationId: held.id });
}
