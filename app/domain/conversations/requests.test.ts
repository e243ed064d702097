import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { personChannel } from "~/shared/rules/channels";
import { auditEntries } from "~db/schema/governance";
import { type Scene, scene } from "~db/testing/scene";
import { openWorkspace } from "../workspaces/workspace-access";
import { askToJoin } from "./ask-to-join";
import { banPerson } from "./ban-person";
import { openConversation } from "./conversation-access";
import { readConversation } from "./conversation-reads";
import { createChannel } from "./create-channel";
import { decideRequest } from "./decide-request";
import { enterConversation } from "./enter-conversation";
import { readRequests, readWorkspaceRequests } from "./request-reads";
import { withdrawRequest } from "./withdraw-request";

/** Chidi owns a restricted channel; Mia would like to be in it. */
async function lab() {
  const here = await scene({ as: "chidi" });
  const workspace = await openWorkspace(here.ctx, here.world.workspaces.bluefin.slug, "createChannel");
  const { id } = await createChannel(here.ctx, workspace, { name: "Lab", visibility: "restricted", topic: "Samples" });
  const mia = here.as("mia");
  return {
    ...here,
    id,
    mia,
    ask: async (words = "") => askToJoin(mia, await openConversation(mia, id, "ask"), { words }),
    seenByMia: async () => readConversation(mia, await openConversation(mia, id, "see")),
    queue: async () => readRequests(here.ctx, await openConversation(here.ctx, id, "moderate")),
  };
}

async function decide({ ctx, id }: Pick<Scene, "ctx"> & { id: string }, outcome: "approved" | "refused") {
  const door = await openConversation(ctx, id, "moderate");
  const [request] = await readRequests(ctx, door);
  await decideRequest(ctx, door, { requestId: request?.id ?? crypto.randomUUID(), outcome });
}

test("a member sees a restricted channel's name and size and reads nothing of it", async () => {
  const { mia, id, seenByMia } = await lab();
  expect(await seenByMia()).toMatchObject({ name: "Lab", memberCount: 1, isMember: false, rights: ["see", "ask"] });
  await expect(openConversation(mia, id, "read")).rejects.toMatchObject({ code: "forbidden" });
  await expect(openConversation(mia, id, "join")).rejects.toMatchObject({ code: "forbidden" });
});

test("asking twice is asking once, and whoever decides hears of it with whoever asked", async () => {
  const here = await lab();
  await here.ask("I keep the samples");
  await here.ask("again");
  expect(await here.queue()).toMatchObject([{ person: { handle: "mia" }, words: "I keep the samples" }]);
  expect(await here.seenByMia()).toMatchObject({ request: { state: "open", words: "I keep the samples" } });
  const { chidi, mia, ada, adi } = here.world.people;
  const told = here.told("requests.changed").map((one) => one.channel);
  expect(told.sort()).toEqual([chidi, mia, ada, adi].map((person) => personChannel(person.id)).sort());
});

test("how many wait is told to those who decide and to nobody else", async () => {
  const here = await lab();
  await here.ask();
  const door = await openConversation(here.ctx, here.id, "see");
  expect(await readConversation(here.ctx, door)).toMatchObject({ waiting: 1 });
  expect(await here.seenByMia()).toMatchObject({ waiting: 0 });
  await expect(openConversation(here.mia, here.id, "moderate")).rejects.toMatchObject({ code: "forbidden" });
});

test("whoever is let in has a place, and the notice names the moderator as its author", async () => {
  const here = await lab();
  await here.ask();
  await decide(here, "approved");
  const [joined] = here.told("member.joined").slice(-1);
  expect(joined?.event.notice).toMatchObject({
    notice: { act: "added" },
    author: { handle: "chidi" },
    subject: { handle: "mia" },
  });
  expect(here.told("sidebar.changed").at(-1)).toMatchObject({ channel: personChannel(here.world.people.mia.id) });
  expect(await here.seenByMia()).toMatchObject({ isMember: true, request: null });
  expect(await here.queue()).toEqual([]);
});

test("a request is decided once", async () => {
  const here = await lab();
  await here.ask();
  const door = await openConversation(here.ctx, here.id, "moderate");
  const [request] = await here.queue();
  await decideRequest(here.ctx, door, { requestId: request?.id ?? "", outcome: "refused" });
  await expect(
    decideRequest(here.ctx, door, { requestId: request?.id ?? "", outcome: "approved" }),
  ).rejects.toMatchObject({ code: "gone" });
  expect(await here.seenByMia()).toMatchObject({ isMember: false, request: { state: "refused" } });
});

test("a refusal holds for a day", async () => {
  const here = await lab();
  await here.ask();
  await decide(here, "refused");
  await expect(here.ask()).rejects.toMatchObject({ code: "conflict", details: { reason: "refused_lately" } });
});

test("what was withdrawn is no longer in the queue and may be asked again", async () => {
  const here = await lab();
  await here.ask();
  await withdrawRequest(here.mia, await openConversation(here.mia, here.id, "ask"));
  expect(await here.queue()).toEqual([]);
  expect(await here.seenByMia()).toMatchObject({ request: null });
  await here.ask("after all");
  expect(await here.queue()).toMatchObject([{ words: "after all" }]);
});

test("a ban ends the request, and the place is as absent as one that never was", async () => {
  const here = await lab();
  await here.ask();
  const door = await openConversation(here.ctx, here.id, "moderate");
  await banPerson(here.ctx, door, { personId: here.world.people.mia.id, reason: "Spam" });
  expect(await here.queue()).toEqual([]);
  await expect(here.ask()).rejects.toMatchObject({ code: "not_found" });
});

test("an administrator sees what waits everywhere and decides from outside, also what others moderate", async () => {
  const here = await lab();
  await here.ask();
  const adi = here.as("adi");
  const workspace = await openWorkspace(adi, here.world.workspaces.bluefin.slug, "administer");
  const [request] = await readWorkspaceRequests(adi, workspace);
  expect(request).toMatchObject({ person: { handle: "mia" }, conversation: { id: here.id, name: "Lab" } });
  const door = await openConversation(adi, here.id, "administer");
  await decideRequest(adi, door, { requestId: request?.id ?? "", outcome: "approved" });
  expect(await here.seenByMia()).toMatchObject({ isMember: true });
  const [entry] = await here.ctx.db.select().from(auditEntries).where(eq(auditEntries.act, "request.approved"));
  expect(entry).toMatchObject({ actorId: here.world.people.adi.id, targetId: here.id });
});

test("an administrator does not decide about their own request, and comes in so that everybody sees it", async () => {
  const here = await lab();
  const adi = here.as("adi");
  await askToJoin(adi, await openConversation(adi, here.id, "ask"), { words: "" });
  const [request] = await here.queue();
  const door = await openConversation(adi, here.id, "administer");
  await expect(decideRequest(adi, door, { requestId: request?.id ?? "", outcome: "approved" })).rejects.toMatchObject({
    code: "conflict",
    details: { reason: "own" },
  });
  await enterConversation(adi, await openConversation(adi, here.id, "enter"));
  expect(here.told("member.joined").at(-1)?.event.notice).toMatchObject({ notice: { act: "entered" } });
  expect(await here.queue()).toEqual([]);
  expect(await here.ctx.db.$count(auditEntries, eq(auditEntries.act, "conversation.entered"))).toBe(1);
});

test("nobody but an administrator comes in unasked, and nobody into a public channel or a talk", async () => {
  const { as, world } = await scene({});
  const { design, general, group, direct } = world.conversations;
  await expect(openConversation(as("mia"), design.id, "enter")).rejects.toMatchObject({ code: "not_found" });
  await expect(openConversation(as("adi"), general.id, "enter")).rejects.toMatchObject({ code: "forbidden" });
  for (const talk of [group, direct])
    await expect(openConversation(as("adi"), talk.id, "enter")).rejects.toMatchObject({ code: "not_found" });
});

test("a guest is told nothing of a restricted channel", async () => {
  const { as, id } = await lab();
  await expect(openConversation(as("gil"), id, "see")).rejects.toMatchObject({ code: "not_found" });
  await expect(openConversation(as("gil"), id, "ask")).rejects.toMatchObject({ code: "not_found" });
});
