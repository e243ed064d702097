import { expect, test } from "vitest";
import type { Revocation } from "~/shared/rules/live-door";
import { scene } from "~db/testing/scene";
import { inTransaction } from "../kernel/transaction";
import { openConversation } from "./conversation-access";
import { removeMember } from "./remove-member";

test("the sockets of this process are closed as soon as a removal is committed, and not if it is not", async () => {
  const { ctx, world } = await scene({ as: "mo" });
  const revoked: Revocation[] = [];
  const here = { ...ctx, revoked: (lost: Revocation[]) => void revoked.push(...lost) };
  const opened = await openConversation(here, world.conversations.design.id, "moderate");
  const personId = world.people.chidi.id;
  const undone = inTransaction(here, async (tx) => {
    await removeMember(tx, opened, { personId });
    throw new Error("On second thoughts.");
  });
  await expect(undone).rejects.toThrow("On second thoughts.");
  expect(revoked).toEqual([]);
  await removeMember(here, opened, { personId });
  expect(revoked).toEqual([{ conversationId: opened.id, personId }]);
});
