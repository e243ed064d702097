import type { DescribeConversation } from "~/shared/inputs/conversation-settings";
import type { Notice } from "~/shared/rules/notices";
import type { conversations } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { changeConversation } from "./change-conversation";
import type { Opened } from "./conversation-access";
import { readFacts } from "./conversation-reads";
import { holdConversation } from "./hold-conversation";

type Row = Partial<typeof conversations.$inferInsert>;
type Change = { changes: Row; notice: Notice; audited: { act: string; details: Record<string, unknown> } };

/** What a conversation is about, in a line, in a paragraph and in a sign. Each change leaves a line of its own. */
export async function describeConversation(
  ctx: Ctx,
  here: Opened<"describe">,
  input: DescribeConversation,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const held = await holdConversation(tx, here, "describe");
    const before = await readFacts(tx, held);
    for (const change of changesOf(input, before)) await changeConversation(tx, held, change);
  });
}

type Described = { topic: string; description: string; icon: string | null };

function changesOf({ topic, description, icon }: DescribeConversation, before: Described): Change[] {
  const changes: Change[] = [];
  if (topic !== undefined && topic !== before.topic)
    changes.push({
      changes: { topic },
      notice: { act: "topicChanged", to: topic },
      audited: { act: "conversation.topicChanged", details: { before: before.topic, after: topic } },
    });
  if (description !== undefined && description !== before.description)
    changes.push({
      changes: { description },
      notice: { act: "described" },
      audited: { act: "conversation.described", details: { before: before.description, after: description } },
    });
  if (icon !== undefined && icon !== before.icon)
    changes.push({
      changes: { icon },
      notice: { act: "iconChanged", to: icon },
      audited: { act: "conversation.iconChanged", details: { before: before.icon, after: icon } },
    });
  return changes;
}
