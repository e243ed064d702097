import { and, asc, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "~/client/cache/folds";
import type { Change } from "~/client/live/conversation-stream";
import { catalogue, type EventName, type LiveEvent } from "~/shared/events/catalogue";
import { personChannel } from "~/shared/rules/channels";
import { AppError } from "~/shared/rules/errors";
import { messages } from "~db/schema/messages";
import type { CastName } from "~db/seed/story/line";
import { type Scene, sharedScene } from "~db/testing/scene";
import { createCaller } from "./root";
import { type Onlooker, seatOnlooker } from "./support/onlooker";
import { type Play, verbs } from "./support/verbs";

const cast: CastName[] = ["ada", "mo", "mia", "chidi", "adi"];
const onlookers: CastName[] = ["ada", "mo", "adi"];

const often = ["deliverAll", "deliverAll", "deliverAll", "react", "react", "edit", "vote", "reply"];
const step = fc.record({
  // What is said is heard often enough for a fold to show its faults before an answer of the server mends them.
  act: fc.constantFrom(...Object.keys(verbs), ...Object.keys(happenings()), ...often),
  pick: fc.nat(1000),
});

test("whatever people do in whatever order, and whatever is lost, doubled or late, every screen ends with a fresh read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80, size: "max" }), async (steps) => {
      const stage = await setStage();
      try {
        for (const { act, pick } of steps) await play(stage, act, pick);
        for (const [at, screen] of stage.screens.entries()) {
          await calmDown(screen);
          await expectTruth(stage, screen, onlookers[at] ?? "ada");
        }
      } finally {
        for (const screen of stage.screens) screen.close();
        await stage.set.close();
      }
    }),
    { numRuns: 16, endOnFailure: true },
  );
}, 120_000);

type Stage = Play & {
  set: Scene & { close(): Promise<void> };
  screens: Onlooker[];
  told: Set<LiveEvent>;
  refresh(): Promise<void>;
};

async function setStage(): Promise<Stage> {
  const set = await sharedScene();
  const conversationId = set.world.conversations.general.id;
  const transport = { agent: null, keepSession: () => {}, dropSession: () => {} };
  const call = (name: CastName) => createCaller({ ...set.as(name), ...transport });
  const seats = onlookers.map((name) => seatOnlooker(call(name), set.world.people[name].id, conversationId));
  let rows: { id: string; authorId: string; rootId: string | null }[] = [];
  let said = 0;
  const by = new Map(cast.map((name) => [set.world.people[name].id, name]));
  const own = () => rows.filter(({ authorId }) => by.has(authorId)).slice(-4);
  const stage: Stage = {
    ...{ set, conversationId, call, screens: await Promise.all(seats), told: new Set<LiveEvent>() },
    who: (pick) => cast[pick % cast.length] ?? "ada",
    idOf: (name) => set.world.people[name].id,
    message(pick) {
      const row = own()[pick % Math.max(1, own().length)];
      return row ? { messageId: row.id, author: by.get(row.authorId) ?? "ada" } : null;
    },
    root(pick) {
      const roots = own().filter(({ rootId }) => rootId === null);
      const row = roots[pick % Math.max(1, roots.length)];
      return row ? { rootId: row.id } : null;
    },
    words: () => ({ clientId: crypto.randomUUID(), body: `words ${++said}` }),
    async refresh() {
      rows = await set.ctx.db
        .select({ id: messages.id, authorId: messages.authorId, rootId: messages.rootId })
        .from(messages)
        .where(and(eq(messages.conversationId, conversationId), isNull(messages.notice)))
        .orderBy(asc(messages.seq));
    },
  };
  for (const event of numbered(stage)) stage.told.add(event);
  await stage.refresh();
  return stage;
}

async function play(stage: Stage, act: string, pick: number): Promise<void> {
  const verb = verbs[act];
  if (!verb) {
    await happenings()[act]?.(stage.screens[pick % stage.screens.length] as Onlooker, stage, pick);
    return;
  }
  await Promise.resolve(verb(stage, pick)).catch(refusal);
  await stage.refresh();
  for (const { channel, event } of stage.set.told("poll.chosen").filter(({ event: one }) => !stage.told.has(one))) {
    stage.told.add(event);
    const at = onlookers.findIndex((name) => channel === personChannel(stage.idOf(name)));
    // The line to a person by themselves is another one: what it brings may come before what it is about.
    const hearer = stage.screens[at];
    if (hearer) fold(hearer.cache, catalogue["poll.chosen"].parse(event));
  }
  for (const event of numbered(stage).filter((one) => !stage.told.has(one))) {
    stage.told.add(event);
    const change = catalogue[event.type].parse(event) as Change;
    for (const { network } of stage.screens) network.push(structuredClone(change));
  }
}

// What makes no sense at this moment is refused, and is nothing that anybody hears of.
function refusal(error: unknown): void {
  const cause = error instanceof Error ? error.cause : null;
  if (!(cause instanceof AppError)) throw error;
}

/** What a line and its answers do to somebody on the way. */
function happenings() {
  type Happening = (screen: Onlooker, stage: Stage, pick: number) => unknown;
  const took = <T>(list: T[], pick: number) => list.splice(list.length > 0 ? pick % list.length : 0, 1)[0];
  return {
    deliver: ({ network, stream }, _stage, pick) => hear(stream, took(network, pick)),
    deliverAll: ({ network, stream }) => network.splice(0).map((one) => hear(stream, one)),
    repeat: ({ network, stream }, _stage, pick) => hear(stream, network[pick % Math.max(1, network.length)]),
    drop: ({ network }, _stage, pick) => void took(network, pick),
    async serve({ questions }) {
      for (const question of questions) question.answered ??= await question.ask();
    },
    answer: ({ questions }, _stage, pick) => answer(took(questions, pick)),
    fail: ({ questions }, _stage, pick) => took(questions, pick)?.reject(new Error("The network is away.")),
    wake: ({ sleepers }, _stage, pick) => took(sleepers, pick)?.(),
    reconnect({ network, stream }) {
      network.length = 0;
      stream.catchUp();
    },
    scrollUp: ({ scrollUp }) => scrollUp(),
    openThread: ({ open }, { root }, pick) => open(root(pick)?.rootId),
  } satisfies Record<string, Happening> as Record<string, Happening>;
}

function hear(stream: Onlooker["stream"], change: Change | undefined): void {
  if (change) stream.take(structuredClone(change));
}

async function answer(question: Onlooker["questions"][number] | undefined): Promise<void> {
  question?.resolve(question.answered ?? (await question.ask()));
}

async function calmDown({ stream, questions, sleepers }: Onlooker): Promise<void> {
  stream.catchUp();
  for (let turns = 0; turns < 300; turns += 1) {
    await settle();
    if (questions.length + sleepers.length === 0) return;
    sleepers.shift()?.();
    await answer(questions.shift());
  }
  throw new Error("A screen does not come to rest.");
}

async function expectTruth({ conversationId, set }: Stage, { cache, call }: Onlooker, name: CastName): Promise<void> {
  const roots = [...new Set(cache.readWindow(conversationId)?.messages.map(({ id }) => id))];
  for (const rootId of [undefined, ...roots]) {
    const window = cache.readWindow(conversationId, rootId ?? null);
    if (!window) continue;
    const fresh = await call.messages.page({ conversationId, limit: 100, ...(rootId ? { rootId } : {}) });
    const first = window.hasOlder ? (window.messages[0]?.seq ?? 0) : 0;
    const there = fresh.messages.filter(({ seq }) => seq >= first);
    expect(
      window.messages.filter(({ seq }) => seq >= (fresh.messages[0]?.seq ?? 0)),
      `what ${name} sees`,
    ).toEqual(there);
    expect([window.upTo, window.root]).toEqual([fresh.upTo, fresh.root]);
  }
  const members = await call.conversations.members.list({ conversationId });
  expect(cache.readMembers(conversationId), `whom ${name} sees in ${set.world.conversations.general.slug}`).toEqual(
    members,
  );
}

function numbered({ set, conversationId }: { set: Scene; conversationId: string }): (LiveEvent & { seq: number })[] {
  return (Object.keys(catalogue) as EventName[])
    .flatMap((name) => set.told(name).map(({ event }) => event as LiveEvent))
    .filter((event): event is LiveEvent & { conversationId: string; seq: number } => "seq" in event)
    .filter((event) => event.conversationId === conversationId)
    .sort((a, b) => a.seq - b.seq);
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}
