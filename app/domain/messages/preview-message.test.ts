import { expect, test } from "vitest";
import { messages, outbox } from "~db/schema/messages";
import { scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { previewMessage } from "./preview-message";
import { sendMessage } from "./send-message";

test("a preview is what everybody would read, and nothing is kept of it", async () => {
  const { ctx, world, told } = await scene({ as: "mo" });
  const to = await openConversation(ctx, world.conversations.design.id, "post");
  const body = "Hello **@chidi** and @channel: <img src=x onerror=alert(1)> ||why||";
  const before = [await ctx.db.$count(messages), await ctx.db.$count(outbox)];
  const preview = await previewMessage(ctx, to, { body });
  expect(preview).toMatchObject({ mustConfirm: false, calls: expect.any(Number) });
  expect([await ctx.db.$count(messages), await ctx.db.$count(outbox)]).toEqual(before);
  expect(told("message.sent")).toEqual([]);
  const sent = await sendMessage(ctx, to, { clientId: crypto.randomUUID(), body });
  expect(preview.html).toBe(sent.html);
  expect(preview.html).not.toContain("<img");
});
