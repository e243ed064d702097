import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "~db/schema/accounts";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { invitations, workspaceMembers } from "~db/schema/workspaces";
import { many, raceRounds, raceTime } from "~db/testing/rounds";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { acceptInvitation } from "../conversations/accept-invitation";
import { addPeople } from "../conversations/add-people";
import { openConversation } from "../conversations/conversation-access";
import { removeMember } from "../conversations/remove-member";
import { createInvitation } from "../workspaces/create-invitation";
import { openWorkspace } from "../workspaces/workspace-access";
import { sendMessage } from "./send-message";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("races");
});
afterAll(() => here.close());

test("a hundred people sending at once get the numbers 1 to n, in the order of their commits", async () => {
  const { as, world, ctx } = here;
  const id = world.conversations.general.id;
  const [before] = await ctx.db.select().from(conversations).where(eq(conversations.id, id));
  const names = ["ada", "chidi", "mo", "mia", "adi"] as const;
  await Promise.all(
    many(100).map(async (turn) => {
      const sender = as(names[turn % names.length] ?? "ada");
      await sendMessage(sender, await openConversation(sender, id, "post"), {
        clientId: crypto.randomUUID(),
        body: `turn ${turn}`,
      });
    }),
  );
  const rows = await ctx.db
    .select({ seq: messages.seq, createdAt: messages.createdAt })
    .from(messages)
    .where(sql`${messages.conversationId} = ${id} and ${messages.seq} > ${before?.lastSeq ?? 0}`)
    .orderBy(asc(messages.seq));
  expect(rows.map((row) => row.seq)).toEqual(many(100).map((turn) => (before?.lastSeq ?? 0) + turn + 1));
  const times = rows.map((row) => row.createdAt.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test("one client id sent fifty times at once is one message with fifty equal answers", async () => {
  const { as, world, ctx } = here;
  const ada = as("ada");
  const opened = await openConversation(ada, world.conversations.general.id, "post");
  const input = { clientId: crypto.randomUUID(), body: "only once" };
  const answers = await Promise.all(many(50).map(() => sendMessage(ada, opened, input)));
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  expect(await ctx.db.$count(messages, eq(messages.clientId, input.clientId))).toBe(1);
});

test("nothing a removed person sends is committed after the removal", raceTime, async () => {
  const { as, world, ctx } = here;
  const design = world.conversations.design.id;
  const personId = world.people.chidi.id;
  const [chidi, moderator] = [as("chidi"), as("mo")];
  const theirs = sql`${messages.conversationId} = ${design} and ${messages.authorId} = ${personId} and ${messages.notice} is null`;
  for (const round of many(raceRounds)) {
    const opened = await openConversation(chidi, design, "post");
    const removal = openConversation(moderator, design, "moderate").then((door) =>
      removeMember(moderator, door, { personId }),
    );
    const sends = many(20).map((turn) =>
      sendMessage(chidi, opened, { clientId: crypto.randomUUID(), body: `racing ${round} ${turn}` }).catch(() => null),
    );
    await Promise.all([removal, ...sends]);
    const [place] = await ctx.db
      .select()
      .from(members)
      .where(and(eq(members.conversationId, design), eq(members.personId, personId)));
    expect(place?.leftAt).not.toBeNull();
    expect(await ctx.db.$count(messages, sql`${theirs} and ${messages.seq} > ${place?.changedSeq ?? 0}`)).toBe(0);
    await addPeople(moderator, await openConversation(moderator, design, "invite"), { people: [personId] });
  }
  const [row] = await ctx.db.select().from(conversations).where(eq(conversations.id, design));
  const taken = await ctx.db.$count(
    messages,
    sql`${messages.conversationId} = ${design} and ${messages.notice} is null`,
  );
  expect(row?.messageCount).toBe(taken);
});

test("the last use of a link is taken by one of thirty", async () => {
  const { as, world, ctx } = here;
  const ada = as("ada");
  const workspace = await openWorkspace(ada, world.workspaces.bluefin.slug, "invite");
  const before = await ctx.db.$count(workspaceMembers);
  const { token } = await createInvitation(ada, workspace, { role: "member", days: 1, uses: 1 });
  const outcomes = await Promise.allSettled(
    many(30).map((turn) =>
      acceptInvitation(
        ada,
        {
          token,
          name: `New ${turn}`,
          handle: `new${turn}`,
          email: `new${turn}@bluefin.example`,
          password: "kelp-and-salt-water",
        },
        null,
      ),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  expect(await ctx.db.$count(workspaceMembers)).toBe(before + 1);
  const [row] = await ctx.db.select().from(invitations);
  expect(row?.uses).toBe(1);
});

test("one handle wanted by twenty at once is given to one", async () => {
  const { as, world, ctx } = here;
  const ada = as("ada");
  const workspace = await openWorkspace(ada, world.workspaces.bluefin.slug, "invite");
  const { token } = await createInvitation(ada, workspace, { role: "member", days: 1, uses: 100 });
  const outcomes = await Promise.allSettled(
    many(20).map((turn) =>
      acceptInvitation(
        ada,
        {
          token,
          name: "Same Name",
          handle: "wanted",
          email: `wanted${turn}@bluefin.example`,
          password: "kelp-and-salt-water",
        },
        null,
      ),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  expect(await ctx.db.$count(people, sql`lower(${people.handle}) = 'wanted'`)).toBe(1);
});
