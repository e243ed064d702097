import { eq, sql } from "drizzle-orm";
import { test } from "vitest";
import { conversations } from "~db/schema/conversations";
import type { CastName } from "~db/seed/story/line";
import { foldsToTruth } from "~db/testing/folds-to-truth";
import { type Scene, scene } from "~db/testing/scene";
import { appRouter, createCaller } from "./root";
import { type Caller, conversationCalls, type Target } from "./support/conversation-calls";

type Procedures = Record<string, { _def: { type: string } }>;

const procedures = appRouter._def.procedures as unknown as Procedures;
// Of a deleted conversation nobody is shown anything afterwards.
const changes = Object.entries(conversationCalls).filter(
  ([name]) => procedures[name]?._def.type === "mutation" && name !== "conversations.settings.delete",
);

/*
 * Every procedure that changes something in a conversation has its line in the table of calls, or the matrix fails. So
 * each of them is tried here: one that takes a number tells every open screen what a fresh read would show it.
 */
test.each(changes)("whoever looks on while %s is done ends with what is true", async (name, { act }) => {
  const set = await setStage();
  const { actor = "ada", place = "general", leaves = [], before, otherwise } = stages[name] ?? {};
  const target: Target = { ...set.target, conversationId: set.world.conversations[place].id };
  const more = (await before?.(set, target)) ?? {};
  const doIt = () => (otherwise ?? act)(set.call(actor), { ...target, ...more });
  if (!(await takesNumber(set, target.conversationId, doIt))) return;
  const viewers = onlookers[place].filter((one) => !leaves.includes(one));
  await foldsToTruth(set, { conversationId: target.conversationId, viewers }, doIt);
});

type Stage = Scene & { call(name: CastName): Caller; target: Target };
type PlaceName = "general" | "group" | "tagging" | "design";
type Prepared = {
  actor?: CastName;
  place?: PlaceName;
  /** Who cannot look any more afterwards. */
  leaves?: CastName[];
  /** What has to be so for the act to make sense; answers what it is about instead. */
  before?: (set: Stage, target: Target) => Promise<Partial<Target> | undefined>;
  /** Another call than the table's, where that would be refused by the rules of the act. */
  otherwise?: (call: Caller, target: Target) => Promise<unknown>;
};

const onlookers: Record<PlaceName, CastName[]> = {
  general: ["ada", "chidi", "mo"],
  group: ["ada", "chidi", "mia"],
  tagging: ["mo"],
  design: ["ada", "chidi"],
};

/** What an act needs besides a message of ada's with a version, a reaction of hers and an answer beneath. */
const stages: Record<string, Prepared> = {
  "conversations.join": { actor: "mia", before: leave("mia") },
  "conversations.members.add": { before: leave("mia") },
  "conversations.leave": { actor: "mia" },
  "entrance.enter": { actor: "adi", place: "design" },
  "requests.ask": { actor: "mia", place: "tagging" },
  "requests.withdraw": { actor: "mia", place: "tagging", before: askToJoin },
  "requests.decide": { actor: "mo", place: "tagging", before: askToJoin },
  "requests.decideAsAdmin": { actor: "adi", place: "tagging", before: askToJoin },
  "messages.remove": { actor: "mo" },
  "messages.purgeVersion": { actor: "mo" },
  "conversations.settings.convert": { place: "group" },
  "conversations.settings.reopen": { before: (set, at) => done(set.call("ada").conversations.settings.close(at)) },
  "conversations.settings.restore": { before: (set, at) => done(set.call("ada").conversations.settings.archive(at)) },
  "moving.move": { before: sayTwo, otherwise: moveLastTwo("move") },
  "moving.moveOwn": { before: sayTwo, otherwise: moveLastTwo("moveOwn") },
  "polls.vote": { before: askAll, otherwise: voteFirst },
  "polls.close": { before: askAll },
  "threads.reopen": {
    before: (set, at) => done(set.call("ada").threads.resolve({ ...at, rootId: at.messageId })),
  },
};

async function setStage(): Promise<Stage> {
  const set = await scene();
  const transport = { agent: null, keepSession: () => {}, dropSession: () => {} };
  const call = (name: CastName) => createCaller({ ...set.as(name), ...transport });
  const conversationId = set.world.conversations.general.id;
  const ada = call("ada");
  const said = await ada.messages.send({ conversationId, clientId: crypto.randomUUID(), body: "Which tide table?" });
  const at = { conversationId, messageId: said.id };
  await ada.messages.edit({ ...at, body: "Which tide table, please?" });
  await ada.reactions.react({ ...at, emoji: "👍" });
  await call("chidi").messages.send({ ...at, clientId: crypto.randomUUID(), body: "the new one", rootId: said.id });
  const { versions } = await ada.messages.versions(at);
  const target = {
    ...at,
    personId: set.world.people.mia.id,
    requestId: nothing,
    versionId: versions[0]?.id ?? nothing,
  };
  return { ...set, call, target };
}

const nothing = "0199aaaa-0000-7000-8000-000000000000";

/** Tries it, looks, and takes it back. An act that is refused here proves nothing, so it fails. */
async function takesNumber({ ctx }: Stage, conversationId: string, act: () => Promise<unknown>): Promise<boolean> {
  const lastSeq = async () => {
    const [row] = await ctx.db
      .select({ seq: conversations.lastSeq })
      .from(conversations)
      .where(eq(conversations.id, conversationId));
    return row?.seq ?? 0;
  };
  const before = await lastSeq();
  await ctx.db.execute(sql`savepoint trial`);
  await act();
  const isNumbered = (await lastSeq()) > before;
  await ctx.db.execute(sql`rollback to savepoint trial`);
  return isNumbered;
}

async function askToJoin({ call, world }: Stage, at: Target): Promise<Partial<Target>> {
  await call("mia").requests.ask(at);
  const asked = await call("mo").requests.list(at);
  return { requestId: asked.find(({ person }) => person.id === world.people.mia.id)?.id ?? nothing };
}

async function sayTwo({ call }: Stage, { conversationId }: Target): Promise<undefined> {
  const say = (body: string) => call("ada").messages.send({ conversationId, clientId: crypto.randomUUID(), body });
  await say("It began here.");
  await say("And went on there.");
}

function moveLastTwo(how: "move" | "moveOwn"): NonNullable<Prepared["otherwise"]> {
  return async (call, { conversationId }) => {
    const { messages } = await call.messages.page({ conversationId, limit: 2 });
    return call.moving[how]({ conversationId, messageIds: messages.map(({ id }) => id), asThread: true });
  };
}

async function askAll({ call }: Stage, { conversationId }: Target): Promise<Partial<Target>> {
  const poll = { clientId: crypto.randomUUID(), body: "Who is in?", options: ["I", "Not I"] };
  return { messageId: (await call("ada").polls.create({ conversationId, ...poll })).id };
}

async function voteFirst(call: Caller, at: Target): Promise<unknown> {
  const { message } = await call.messages.read(at);
  const [first] = message.poll?.options ?? [];
  return call.polls.vote({ ...at, optionIds: first ? [first.id] : [] });
}

function leave(who: CastName): NonNullable<Prepared["before"]> {
  return (set, at) => done(set.call(who).conversations.leave(at));
}

async function done(act: Promise<unknown>): Promise<undefined> {
  await act;
}
