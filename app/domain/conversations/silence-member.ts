import { and, eq, sql } from "drizzle-orm";
import type { SilenceMember } from "~/shared/inputs/membership";
import { personChannel } from "~/shared/rules/channels";
import { conflict, forbidden, notFound } from "~/shared/rules/errors";
import { members } from "~db/schema/conversations";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { findRank, outranks } from "./remove-member";

/** Somebody who is silenced reads on and says nothing until a time; no seconds at all let them speak again. */
export async function silenceMember(ctx: Ctx, here: Opened<"moderate">, input: SilenceMember): Promise<void> {
  const { personId, seconds } = input;
  if (personId === here.personId) throw conflict("You cannot silence yourself.", "self");
  await inTransaction(ctx, async (tx) => {
    const found = await findRank(tx, here, personId);
    if (!found) throw notFound("member");
    if (outranks(found, here)) throw forbidden("silence somebody of a higher rank");
    const until = seconds > 0 ? sql`now() + make_interval(secs => ${seconds})` : null;
    await tx.db
      .update(members)
      .set({ silencedUntil: until })
      .where(and(eq(members.conversationId, here.id), eq(members.personId, personId)));
    await audit(tx, {
      workspaceId: here.workspaceId,
      act: seconds > 0 ? "member.silenced" : "silence.lifted",
      target: { kind: "conversation", id: here.id },
      details: seconds > 0 ? { personId, seconds } : { personId },
    });
    tx.emit(personChannel(personId), { type: "sidebar.changed", conversationId: here.id });
  });
}
