import { expect, test } from "vitest";
import { blocks } from "~db/schema/accounts";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "./conversation-access";
import { readMentionable } from "./mentionable-reads";

async function offered({ ctx, world }: Scene, words: string, place: keyof Scene["world"]["conversations"] = "design") {
  const to = await openConversation(ctx, world.conversations[place].id, "post");
  const found = await readMentionable(ctx, to, { words });
  return found.map(({ person, isHere }) => (isHere ? person.handle : `(${person.handle})`));
}

test("whoever is in the conversation comes first, and others of the workspace are told apart", async () => {
  const set = await scene({ as: "ada" });
  expect(await offered(set, "")).not.toContain("ada");
  expect((await offered(set, "")).every((handle) => !handle.startsWith("("))).toBe(true);
  const all = await offered(set, "a");
  expect(all).toContain("(adi)");
});

test("people are found by the beginning of any of their names, in any letters", async () => {
  const set = await scene({ as: "ada" });
  expect(await offered(set, "EZE")).toEqual(["chidi"]);
  expect(await offered(set, "lindq")).toEqual(["mo"]);
  expect(await offered(set, "indq")).toEqual([]);
  expect(await offered(set, "chi%")).toEqual([]);
  expect(await offered(set, "[")).toEqual([]);
  expect(await offered(set, "\\")).toEqual([]);
  await set.ctx.db.execute("update people set name = 'Zoë Ångström' where handle = 'chidi'");
  expect([await offered(set, "zoe"), await offered(set, "ang"), await offered(set, "zoë")]).toEqual([
    ["chidi"],
    ["chidi"],
    ["chidi"],
  ]);
});

test("nobody is offered who is gone, of elsewhere, or blocked by the writer", async () => {
  const set = await scene({ as: "ada" });
  expect([...(await offered(set, "dee", "general")), ...(await offered(set, "max", "general"))]).toEqual([]);
  const [blockerId, blockedId] = [set.world.people.ada.id, set.world.people.chidi.id];
  await set.ctx.db.insert(blocks).values({ blockerId, blockedId });
  expect(await offered(set, "chidi")).toEqual([]);
});

test("a guest is offered only those whose conversations they are in", async () => {
  const set = await scene({ as: "gil" });
  const member = await offered(await scene({ as: "chidi" }), "", "general");
  expect(member.length).toBeGreaterThan(0);
  for (const handle of await offered(set, "a", "general")) expect(handle.replace(/[()]/g, "")).not.toBe("max");
});

test("one question is one query", async () => {
  const set = await scene({ as: "ada" });
  const to = await openConversation(set.ctx, set.world.conversations.design.id, "post");
  expect(await set.queries(() => readMentionable(set.ctx, to, { words: "a" }))).toBe(1);
});
