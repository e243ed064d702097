import { and, eq, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bans, conversations, joinRequests, members } from "~db/schema/conversations";
import { inRounds, many, raceTime } from "~db/testing/rounds";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { openWorkspace } from "../workspaces/workspace-access";
import { addPeople } from "./add-people";
import { askToJoin } from "./ask-to-join";
import { banPerson } from "./ban-person";
import { changeMemberRole } from "./change-member-role";
import { openConversation } from "./conversation-access";
import { createChannel } from "./create-channel";
import { decideRequest } from "./decide-request";
import { leaveConversation } from "./leave-conversation";
import { withdrawRequest } from "./withdraw-request";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("people_races");
});
afterAll(() => here.close());

let made = 0;

/** A restricted channel of Chidi's, a new one for each round. */
async function lab(): Promise<string> {
  const chidi = here.as("chidi");
  const workspace = await openWorkspace(chidi, "bluefin", "createChannel");
  const name = `Lab ${++made}`;
  return (await createChannel(chidi, workspace, { name, visibility: "restricted", topic: "" })).id;
}

/** What happens at once: faults that nobody foresaw fail the test, refusals do not. */
async function atOnce(...acts: (() => Promise<unknown>)[]): Promise<void> {
  const outcomes = await Promise.allSettled(acts.map((act) => act()));
  const faults = outcomes.flatMap((one) =>
    one.status === "rejected" && !("details" in one.reason) ? [one.reason] : [],
  );
  expect(faults).toEqual([]);
}

const placesIn = (id: string) =>
  here.ctx.db
    .select({ personId: members.personId, role: members.role })
    .from(members)
    .where(and(eq(members.conversationId, id), isNull(members.leftAt)));

async function ask(who: CommittedScene["ctx"], id: string): Promise<void> {
  await askToJoin(who, await openConversation(who, id, "ask"), { words: "" });
}

test("a hundred requests of one person at once are one", async () => {
  const id = await lab();
  const mia = here.as("mia");
  await Promise.all(many(100).map(() => ask(mia, id)));
  expect(await here.ctx.db.$count(joinRequests, eq(joinRequests.conversationId, id))).toBe(1);
});

test("of an approval, a withdrawal and a ban that meet, the ban holds", raceTime, async () => {
  const [chidi, mia, adi] = [here.as("chidi"), here.as("mia"), here.as("adi")];
  const personId = here.world.people.mia.id;
  await inRounds(async () => {
    const id = await lab();
    await ask(mia, id);
    const [request] = await here.ctx.db.select().from(joinRequests).where(eq(joinRequests.conversationId, id));
    const requestId = request?.id ?? "";
    const [inside, outside, own] = await Promise.all([
      openConversation(chidi, id, "moderate"),
      openConversation(adi, id, "administer"),
      openConversation(mia, id, "ask"),
    ]);
    const approve = { requestId, outcome: "approved" as const };
    await atOnce(
      () => decideRequest(chidi, inside, approve),
      () => decideRequest(adi, outside, approve),
      () => withdrawRequest(mia, own),
      () => banPerson(chidi, inside, { personId, reason: "" }),
      () => addPeople(chidi, inside as never, { people: [personId] }),
    );
    expect((await placesIn(id)).map((place) => place.personId)).not.toContain(personId);
    expect(await here.ctx.db.$count(bans, eq(bans.conversationId, id))).toBe(1);
    await expect(openConversation(mia, id, "see")).rejects.toMatchObject({ code: "not_found" });
    const open = and(eq(joinRequests.conversationId, id), isNull(joinRequests.decidedAt));
    expect(await here.ctx.db.$count(joinRequests, open)).toBe(0);
  });
});

test("twenty who decide at once let somebody in once", raceTime, async () => {
  const [chidi, mia] = [here.as("chidi"), here.as("mia")];
  await inRounds(async () => {
    const id = await lab();
    await ask(mia, id);
    const [request] = await here.ctx.db.select().from(joinRequests).where(eq(joinRequests.conversationId, id));
    const door = await openConversation(chidi, id, "moderate");
    const outcome = "approved" as const;
    const decide = () => decideRequest(chidi, door, { requestId: request?.id ?? "", outcome });
    const outcomes = await Promise.allSettled(many(20).map(decide));
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const [row] = await here.ctx.db.select().from(conversations).where(eq(conversations.id, id));
    expect(row?.lastSeq).toBe(2);
  });
});

test("two owners who demote each other, and leave, leave one owner behind", raceTime, async () => {
  const [chidi, mia] = [here.as("chidi"), here.as("mia")];
  const { chidi: one, mia: other, adi } = here.world.people;
  await inRounds(async () => {
    const id = await lab();
    const founder = await openConversation(chidi, id, "moderate");
    await addPeople(chidi, founder as never, { people: [other.id, adi.id] });
    await changeMemberRole(chidi, founder, { personId: other.id, role: "owner" });
    const second = await openConversation(mia, id, "moderate");
    await atOnce(
      () => changeMemberRole(chidi, founder, { personId: other.id, role: "member" }),
      () => changeMemberRole(mia, second, { personId: one.id, role: "member" }),
      () => leaveConversation(chidi, founder as never),
      () => leaveConversation(mia, second as never),
      () => banPerson(mia, second, { personId: one.id, reason: "" }),
    );
    const owners = (await placesIn(id)).filter((place) => place.role === "owner");
    expect(owners.length).toBeGreaterThanOrEqual(1);
  });
});

test("numbers have no holes after all of this", async () => {
  const rows = await here.ctx.db.execute<{ id: string }>(sql`select c.id from conversations c
    where c.kind = 'channel' and c.slug like 'lab-%' and c.last_seq <> (select count(*) from messages m where m.conversation_id = c.id)`);
  expect([...rows]).toEqual([]);
});
