import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversations } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { brokenInvariants } from "~db/testing/invariants";
import { many, raceRounds, raceTime } from "~db/testing/rounds";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { archiveConversation } from "../conversations/archive-conversation";
import { closeConversation, reopenConversation } from "../conversations/close-conversation";
import { openConversation } from "../conversations/conversation-access";
import { deleteConversation } from "../conversations/delete-conversation";
import { restoreConversation } from "../conversations/restore-conversation";
import { sendMessage } from "./send-message";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("ending_races");
});
afterAll(() => here.close());

/** What ends posting, and what brings it back for the next round. */
const endings = {
  async closing(id: string) {
    await closeConversation(here.ctx, await openConversation(here.ctx, id, "close"));
    return async () => reopenConversation(here.ctx, await openConversation(here.ctx, id, "close"));
  },
  async archiving(id: string) {
    await archiveConversation(here.ctx, await openConversation(here.ctx, id, "archive"));
    return async () => restoreConversation(here.ctx, await openConversation(here.ctx, id, "restore"), {});
  },
  async deleting(id: string) {
    await deleteConversation(here.ctx, await openConversation(here.ctx, id, "delete"), { name: "news" });
    return async () => restoreConversation(here.ctx, await openConversation(here.ctx, id, "restore"), {});
  },
};

test.each(Object.keys(endings) as (keyof typeof endings)[])(
  "no message is kept after %s, whoever tries against it",
  raceTime,
  async (name) => {
    const { as, world, ctx } = here;
    const id = world.conversations.news.id;
    const moderator = as("ada");
    for (const round of many(raceRounds)) {
      const opened = await openConversation(moderator, id, "post");
      const send = (turn: number) =>
        sendMessage(moderator, opened, { clientId: crypto.randomUUID(), body: `${name} ${round} ${turn}` });
      const before = many(20).map((turn) => send(turn).catch(() => null));
      const ending = endings[name](id);
      const after = many(20).map((turn) => send(turn + 20).catch(() => null));
      const bringBack = await ending;
      const [row] = await ctx.db.select().from(conversations).where(eq(conversations.id, id));
      await Promise.all([...before, ...after]);
      const late = sql`${messages.conversationId} = ${id} and ${messages.seq} > ${row?.lastSeq ?? 0}`;
      expect(await ctx.db.$count(messages, late)).toBe(0);
      await bringBack();
    }
    expect(await brokenInvariants(ctx.db)).toEqual([]);
  },
);
