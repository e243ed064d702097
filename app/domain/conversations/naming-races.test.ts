import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversations, members } from "~db/schema/conversations";
import { brokenInvariants } from "~db/testing/invariants";
import { many, raceRounds, raceTime } from "~db/testing/rounds";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { openWorkspace } from "../workspaces/workspace-access";
import { openConversation } from "./conversation-access";
import { convertGroup } from "./convert-group";
import { createChannel } from "./create-channel";
import { renameConversation } from "./rename-conversation";
import { startDirect } from "./start-direct";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("naming_races");
});
afterAll(() => here.close());

const slug = "bluefin";

test("two channels that want one name at once: one has it", raceTime, async () => {
  const { ctx } = here;
  const workspace = await openWorkspace(ctx, slug, "createChannel");
  const made = await Promise.all(
    many(40).map((at) => createChannel(ctx, workspace, { name: `Racer ${at}`, visibility: "public", topic: "" })),
  );
  for (const round of many(raceRounds)) {
    const outcomes = await Promise.allSettled(
      made.map(async ({ id }) =>
        renameConversation(ctx, await openConversation(ctx, id, "manage"), { name: `Wanted ${round}` }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
    expect(new Set(refused)).toEqual(new Set(["conflict"]));
  }
  expect(await brokenInvariants(ctx.db)).toEqual([]);
});

test("a group that becomes a channel while its people start it again leaves one group", raceTime, async () => {
  const { as, world, ctx } = here;
  const people = [world.people.mia.id, world.people.mo.id];
  const start = async () => startDirect(ctx, await openWorkspace(ctx, slug, "startDirect"), { people });
  for (const round of many(raceRounds)) {
    const group = await start();
    const mia = as("mia");
    const opened = await openConversation(mia, group.id, "convert");
    const begun = many(20).map(start);
    const converted = convertGroup(mia, opened, { name: `Converted ${round}` });
    const found = await Promise.all([...begun, ...many(19).map(start)]);
    await converted;
    const ids = new Set(found.map(({ id }) => id).filter((id) => id !== group.id));
    expect(ids.size).toBeLessThanOrEqual(1);
    const now = await start();
    for (const id of ids) expect(id).toBe(now.id);
    expect(now.id).not.toBe(group.id);
    expect(await ctx.db.$count(members, eq(members.conversationId, now.id))).toBe(3);
  }
  expect(await brokenInvariants(ctx.db)).toEqual([]);
});

test("a thousand tries to start talking, from both sides, find one conversation", async () => {
  const { adi, mia } = here.world.people;
  const sides = [
    { ctx: here.as("adi"), to: mia.id },
    { ctx: here.as("mia"), to: adi.id },
  ];
  const doors = await Promise.all(sides.map(({ ctx }) => openWorkspace(ctx, "bluefin", "startDirect")));
  const found = await Promise.all(
    many(1_000).map(async (turn) => {
      const [side, door] = [sides[turn % 2], doors[turn % 2]];
      return side && door ? (await startDirect(side.ctx, door, { people: [side.to] })).id : null;
    }),
  );
  const [id] = found;
  expect(new Set(found).size).toBe(1);
  expect(await here.ctx.db.$count(members, eq(members.conversationId, id ?? ""))).toBe(2);
  const key = [adi.id, mia.id].sort().join("+");
  expect(await here.ctx.db.$count(conversations, eq(conversations.peopleKey, key))).toBe(1);
}, 30_000);
