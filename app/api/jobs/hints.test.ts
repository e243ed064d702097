import { expect, test, vi } from "vitest";
import { openConversation } from "~/domain/conversations/conversation-access";
import { deleteMessage } from "~/domain/messages/delete-message";
import { sendMessage } from "~/domain/messages/send-message";
import { holdLease } from "~/domain/presence/hold-lease";
import type { Database } from "~db/client";
import { type Scene, scene } from "~db/testing/scene";
import { startHints } from "./hints";

test("a hint that found the database away is told when that is back", async () => {
  const here = await scene({ as: "chidi" });
  await holdLease(here.ctx, crypto.randomUUID(), here.world.people.ada.id);
  await say(here, "There you are.");
  const hints = startHints({ ...here.ctx, db: awayAtFirst(here.ctx.db, 2) });
  hints.note(here.told("message.sent"));
  expect(here.told("conversation.bumped")).toEqual([]);
  await vi.waitFor(() => expect(here.told("conversation.bumped")).toHaveLength(1), { timeout: 15_000 });
  hints.stop();
});

test("so is what is unread after something was deleted", async () => {
  const here = await scene({ as: "chidi" });
  await holdLease(here.ctx, crypto.randomUUID(), here.world.people.ada.id);
  const said = await say(here, "Oops.");
  const place = await openConversation(here.ctx, said.conversationId, "retract");
  await deleteMessage(here.ctx, place, { messageId: said.id });
  const hints = startHints({ ...here.ctx, db: awayAtFirst(here.ctx.db, 1) });
  hints.note(here.told("message.changed"));
  const toAda = () =>
    here.told("conversation.read").filter(({ channel }) => channel.endsWith(here.world.people.ada.id));
  await vi.waitFor(() => expect(toAda()).toHaveLength(1), { timeout: 15_000 });
  hints.stop();
});

async function say({ ctx, world }: Scene, body: string) {
  const place = await openConversation(ctx, world.conversations.general.id, "post");
  return sendMessage(ctx, place, { clientId: crypto.randomUUID(), body });
}

/** A database whose first so many questions are answered as one that is starting up does. */
function awayAtFirst(db: Database, times: number): Database {
  let left = times;
  return new Proxy(db, {
    get(target, key) {
      if (key === "select" && left > 0) {
        left -= 1;
        throw Object.assign(new Error("The database system is starting up."), { code: "57P03" });
      }
      return Reflect.get(target, key, target);
    },
  });
}
