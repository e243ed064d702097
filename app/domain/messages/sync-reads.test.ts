import { expect, test } from "vitest";
import { limits } from "~/shared/rules/limits";
import { messages } from "~db/schema/messages";
import { said } from "~db/testing/said";
import { openConversation } from "../conversations/conversation-access";
import { readChangesSince } from "./sync-reads";

/** As many messages as are asked for, each changed by the act that `actOf` says. */
async function changed(count: number, actOf: (at: number) => number) {
  const set = await said("words");
  const rows = Array.from({ length: count }, (_, at) => {
    const id = crypto.randomUUID();
    const place = { seq: 10_000 + at, changedSeq: 900_000 + actOf(at), clientId: id };
    return { id, ...place, conversationId: set.at, authorId: set.world.people.ada.id, body: "x" };
  });
  await set.ctx.db.insert(messages).values(rows);
  const opened = await openConversation(set.ctx, set.at, "read");
  const seen: string[] = [];
  let [seq, pages, hasMore] = [899_999, 0, true];
  while (hasMore) {
    const sync = await readChangesSince(set.ctx, opened, { seq });
    seen.push(...sync.messages.map(({ id }) => id));
    [seq, pages, hasMore] = [sync.upTo, pages + 1, sync.hasMore];
  }
  return { sent: rows.map(({ id }) => id), seen, pages };
}

test("whoever catches up misses none of the messages that one act changed, also where a page ends", async () => {
  const pairs = await changed(limits.syncPageSize * 2 + 30, (at) => Math.ceil(at / 2));
  expect(new Set(pairs.seen)).toEqual(new Set(pairs.sent));
  expect(pairs.seen).toHaveLength(pairs.sent.length);
});
