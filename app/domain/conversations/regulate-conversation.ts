import type { RegulateConversation } from "~/shared/inputs/conversation-settings";
import { invalid } from "~/shared/rules/errors";
import type { ConversationFacts } from "~/shared/views/conversation";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { changeConversation } from "./change-conversation";
import type { Opened } from "./conversation-access";
import { readFacts } from "./conversation-reads";
import { holdConversation } from "./hold-conversation";

type Rule = keyof RegulateConversation;
type Rules = Partial<Pick<ConversationFacts, Rule>>;

/** The rules of a conversation change, one or several at once; what is the same already is not written. */
export async function regulateConversation(ctx: Ctx, here: Opened<"manage">, input: RegulateConversation) {
  await inTransaction(ctx, async (tx) => {
    const held = await holdConversation(tx, here, "manage");
    const facts = await readFacts(tx, held);
    const after = changedRules(facts, input);
    const names = Object.keys(after) as Rule[];
    if (names.length === 0) return;
    refuseImpossible(facts, after);
    const before = Object.fromEntries(names.map((name) => [name, facts[name]]));
    const audited = { act: "conversation.rulesChanged", details: { before, after } };
    await changeConversation(tx, held, { changes: after, notice: { act: "rulesChanged" }, isRule: true, audited });
  });
}

function changedRules(facts: ConversationFacts, input: RegulateConversation): Rules {
  const asked = Object.entries(input).filter(([, value]) => value !== undefined) as [Rule, unknown][];
  return Object.fromEntries(asked.filter(([name, value]) => JSON.stringify(facts[name]) !== JSON.stringify(value)));
}

function refuseImpossible(facts: ConversationFacts, after: Rules): void {
  const { posting, postingRoles } = { ...facts, ...after };
  if (posting === "chosen" && postingRoles.length === 0)
    throw invalid("postingRoles", "Choose at least one role that may post.");
  if (facts.visibility === "public" && after.history === "sinceJoining")
    throw invalid("history", "What is public can be read by every member, so joining hides nothing of it.");
  const isTalk = facts.kind === "group" || facts.kind === "direct";
  if (isTalk && Object.keys(after).some((name) => name !== "editWindowSeconds"))
    throw invalid("posting", "In a group everybody has the same say: only how long messages may be edited is a rule.");
}
