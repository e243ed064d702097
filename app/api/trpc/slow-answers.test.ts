import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openConversation } from "~/domain/conversations/conversation-access";
import { removeMember } from "~/domain/conversations/remove-member";
import { type Scene, scene } from "~db/testing/scene";
import { callerFactory, inConversation, router } from "./procedures";

test("an answer that was slow is not given to somebody who was put out meanwhile", async () => {
  await expect(askSlowly(await scene({ as: "chidi" }), { isRemoved: true })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("whoever stayed has it, however slow it was", async () => {
  expect(await askSlowly(await scene({ as: "chidi" }), { isRemoved: false })).toBe("what was said");
});

/** Asks something of a private place whose answer takes a while, in which the person may be put out. */
async function askSlowly({ ctx, as, world }: Scene, { isRemoved }: { isRemoved: boolean }) {
  const conversationId = world.conversations.design.id;
  const slow = router({
    read: inConversation("read").query(async () => {
      const mo = as("mo");
      const place = await openConversation(mo, conversationId, "moderate");
      if (isRemoved) await removeMember(mo, place, { personId: world.people.chidi.id });
      await sleep(350);
      return "what was said";
    }),
  });
  const cookies = { agent: null, keepSession: () => {}, dropSession: () => {} };
  return callerFactory(slow)({ ...ctx, ...cookies }).read({ conversationId });
}
