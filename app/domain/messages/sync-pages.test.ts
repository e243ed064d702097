import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { limits } from "~/shared/rules/limits";
import { scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { readChangesSince } from "./sync-reads";

test("whoever was away long misses nothing where a page ends within one change of several messages", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const { id } = world.conversations.design;
  const opened = await openConversation(ctx, id, "read");
  const { upTo: since } = await readChangesSince(ctx, opened, { seq: 0 });
  const said = limits.syncPageSize + 10;
  // The messages at the end of the first page changed at the same number.
  await ctx.db.execute(sql`
    insert into messages (id, conversation_id, author_id, client_id, seq, changed_seq, body)
    select gen_random_uuid(), ${id}, ${world.people.ada.id}, gen_random_uuid(), ${since} + n,
      case when n between ${limits.syncPageSize - 2} and ${limits.syncPageSize + 3} then ${since + limits.syncPageSize + 3} else ${since} + n end,
      'word ' || n from generate_series(1, ${said}) n`);
  await ctx.db.execute(sql`update conversations set last_seq = ${since + said} where id = ${id}`);
  const first = await readChangesSince(ctx, opened, { seq: since });
  const second = await readChangesSince(ctx, opened, { seq: first.upTo });
  expect([first.hasMore, second.hasMore]).toEqual([true, false]);
  expect(new Set([...first.messages, ...second.messages].map(({ seq }) => seq)).size).toBe(said);
});
