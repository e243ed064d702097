import type { BanPerson } from "~/shared/inputs/membership";
import { conflict, forbidden, notFound } from "~/shared/rules/errors";
import { bans } from "~db/schema/conversations";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { endMembership } from "./leave-conversation";
import { lockGovernors } from "./lock-governors";
import { lockPlaces } from "./lock-places";
import { findColleagueRank, outranks, refuseWithoutOwner } from "./remove-member";
import { settleRequests } from "./settle-requests";

/**
 * For somebody who is banned a conversation does not exist any more: their place and their request end at once, and
 * nobody can let them in before the ban is lifted. It is for people of a rank no higher than one's own.
 */
export async function banPerson(ctx: Ctx, from: Opened<"moderate">, { personId, reason }: BanPerson): Promise<void> {
  if (personId === from.personId) throw conflict("You cannot ban yourself. You may leave.", "self");
  await inTransaction(ctx, async (tx) => {
    await settleRequests(tx, from, { people: [personId], outcome: "lapsed" });
    const governors = await lockGovernors(tx, from.id, personId);
    const found = await findColleagueRank(tx, from, personId);
    if (!found) throw notFound("person");
    if (outranks(found, from)) throw forbidden("ban somebody of a higher rank");
    refuseWithoutOwner(governors, personId);
    await lockPlaces(tx, from.id, [personId]);
    const [made] = await tx.db
      .insert(bans)
      .values({ conversationId: from.id, personId, bannedBy: from.personId, reason })
      .onConflictDoNothing()
      .returning({ personId: bans.personId });
    if (!made) return;
    await endMembership(tx, from.id, { person: found.person, author: from.person, notice: { act: "removed" } });
    await tx.revoke({ personId, conversationId: from.id });
    await audit(tx, {
      workspaceId: from.workspaceId,
      act: "person.banned",
      target: { kind: "conversation", id: from.id },
      details: { personId, reason },
    });
  });
}
