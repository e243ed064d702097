import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { members } from "~db/schema/conversations";
import { brokenInvariants } from "~db/testing/invariants";
import { many, raceRounds, raceTime } from "~db/testing/rounds";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { openWorkspace } from "../workspaces/workspace-access";
import { banPerson } from "./ban-person";
import { openConversation } from "./conversation-access";
import { createChannel } from "./create-channel";
import { joinConversation } from "./join-conversation";
import { leaveConversation } from "./leave-conversation";
import { liftBan } from "./lift-ban";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("ban_races");
});
afterAll(() => here.close());

/** A public channel of Chidi's and everybody's doors to it, opened before anything happens. */
async function deck(name: string) {
  const [chidi, mia] = [here.as("chidi"), here.as("mia")];
  const workspace = await openWorkspace(chidi, "bluefin", "createChannel");
  const { id } = await createChannel(chidi, workspace, { name, visibility: "public", topic: "" });
  return {
    id,
    inside: await openConversation(chidi, id, "moderate"),
    outside: await openConversation(mia, id, "join"),
  };
}

const isIn = async (conversationId: string, personId: string) => {
  const place = and(eq(members.conversationId, conversationId), eq(members.personId, personId));
  return (await here.ctx.db.$count(members, and(place, isNull(members.leftAt)))) === 1;
};

test("of joining and a ban that meet, the ban holds", raceTime, async () => {
  const [chidi, mia] = [here.as("chidi"), here.as("mia")];
  const personId = here.world.people.mia.id;
  const decks = await Promise.all(many(10).map((at) => deck(`Deck ${at}`)));
  await Promise.all(
    decks.map(async ({ id, inside, outside }) => {
      for (const round of many(raceRounds / decks.length)) {
        const joins = many(2).map(() => joinConversation(mia, outside));
        // Now the ban is first at the place, now the joining.
        if (round % 2) await Promise.race(joins);
        const [ban, ...outcomes] = await Promise.allSettled([
          banPerson(chidi, inside, { personId, reason: "" }),
          ...joins,
        ]);
        expect(ban.status).toBe("fulfilled");
        for (const one of outcomes)
          if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "not_found" });
        expect(await isIn(id, personId)).toBe(false);
        await liftBan(chidi, inside, { personId });
      }
    }),
  );
  expect(await brokenInvariants(here.ctx.db)).toEqual([]);
});

test("whoever joins fifty times at once, and leaves fifty times, comes once and goes once", async () => {
  const mia = here.as("mia");
  const personId = here.world.people.mia.id;
  const { id, outside } = await deck("Gangway");
  const told = () => ({ joined: here.told("member.joined").length, left: here.told("member.left").length });
  const before = told();
  await Promise.all(many(50).map(() => joinConversation(mia, outside)));
  expect(await isIn(id, personId)).toBe(true);
  const door = await openConversation(mia, id, "leave");
  await Promise.all(many(50).map(() => leaveConversation(mia, door)));
  expect(await isIn(id, personId)).toBe(false);
  expect(told()).toEqual({ joined: before.joined + 1, left: before.left + 1 });
  expect(await brokenInvariants(here.ctx.db)).toEqual([]);
});
