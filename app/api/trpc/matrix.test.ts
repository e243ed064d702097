import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { catalogue, type EventName } from "~/shared/events/catalogue";
import type { Viewer, WorkspaceRight } from "~/shared/rules/rights";
import { isWritten } from "~/shared/rules/support/read-written";
import { workspaceRoles } from "~/shared/rules/vocabulary";
import type { Database } from "~db/client";
import { sharedScene } from "~db/testing/scene";
import { toAppError } from "./errors";
import { appRouter, createCaller } from "./root";
import { type Caller, conversationCalls, type Target } from "./support/conversation-calls";
import { viewerOf } from "./support/matrix-cast";
import { type MatrixPlace, type MatrixPlayer, setMatrix } from "./support/matrix-scene";
import { workspaceCalls, writtenWorkspaceRights } from "./support/workspace-calls";

type Procedures = Record<string, { _def: { meta?: { door?: string } } }>;

const doors = new Map(
  Object.entries(appRouter._def.procedures as unknown as Procedures).map(([name, one]) => [name, one._def.meta?.door]),
);
const patient = { timeout: 60_000 };
let matrix: Awaited<ReturnType<typeof setScene>>;

// A refusal is told by its words; where it was thrown costs more than the asking.
beforeAll(async () => {
  const kept = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  matrix = await setScene();
  return () => {
    Error.stackTraceLimit = kept;
    return matrix.here.close();
  };
});

const madeUp = "0199aaaa-0000-7000-8000-000000000000";

test("every procedure that names a conversation or a workspace stands in a table and asks for the right written there", () => {
  const written = [
    ...Object.entries(conversationCalls).map(([name, { right }]) => `${name} conversation:${right}`),
    ...Object.entries(workspaceCalls).map(([name, right]) => `${name} workspace:${right}`),
  ];
  const running = [...doors].filter(([, door]) => door?.includes("conversation:") || door?.startsWith("workspace:"));
  const sentence = "add its line to support/conversation-calls.ts or support/workspace-calls.ts";
  expect(running.map(([name, door]) => `${name} ${door}`).sort(), sentence).toEqual(written.sort());
});

test.each(Object.entries(conversationCalls))(
  "%s answers everybody everywhere as is written",
  patient,
  async (name, one) => {
    const { db, cells: everyCell, callAs, countTold } = matrix;
    const allows = ({ viewer, place }: Cell) => viewer !== null && isWritten(one.right, { ...place.rules, ...viewer });
    const cells = isFirstOfItsRight(name) ? everyCell : oneOfEachSort(name, everyCell, allows);
    const wrong: string[] = [];
    const absences = new Map<string, Promise<string>>();
    const before = await digest(db);
    const told = countTold();
    // A refusal writes nothing, so all are asked for at once.
    const refuse = async (cell: Cell) => {
      const act = (conversationId: string) => outcomeOf(one.act(callAs(cell), { ...cell.target, conversationId }));
      const expected = isSeen(cell) ? "forbidden" : await once(absences, cell.player.id, () => act(madeUp));
      const outcome = await act(cell.place.id);
      const isRight = expected === "forbidden" ? outcome.startsWith("forbidden") : outcome === expected;
      if (!isRight || !/^(forbidden|not_found)/.test(expected)) wrong.push(`${cell.name}: ${outcome}, not ${expected}`);
    };
    await Promise.all(cells.filter((some) => !allows(some)).map(refuse));
    expect(await digest(db), "a refused call left something behind").toEqual(before);
    expect(countTold(), "a refused call told somebody something").toBe(told);
    for (const cell of cells.filter(allows)) {
      const outcome = await undone(db, () => outcomeOf(one.act(callAs(cell), cell.target)));
      if (/^(forbidden|not_found|unauthenticated|internal)/.test(outcome))
        wrong.push(`${cell.name}: ${outcome}, not done`);
    }
    expect(wrong.slice(0, 20), `${wrong.length} of ${cells.length} cells`).toEqual([]);
  },
);

test(
  "every role of a workspace comes through the doors that are written for it, and strangers through none",
  patient,
  async () => {
    const { db, cast, callAs } = matrix;
    const wrong: string[] = [];
    for (const player of cast)
      for (const [name, right] of Object.entries(workspaceCalls)) {
        const outcome = await undone(db, () => outcomeOf(callByName(callAs({ player }), name)));
        const expected = expectedOf(player, right);
        // What is missing from the input is looked for behind the door.
        const isRight = expected === "open" ? /^(done|invalid)/.test(outcome) : outcome.startsWith(expected);
        if (!isRight) wrong.push(`${name} by ${player.name}: ${outcome}, not ${expected}`);
      }
    expect(wrong).toEqual([]);
  },
);

test("whoever has not signed in is told so by everything but the ways in", patient, async () => {
  const { here } = matrix;
  const nobody = createCaller({ ...here.nobody, ...transport });
  const closed = [...doors].filter(([, door]) => door !== "anyone");
  for (const [name] of closed) {
    const input = { workspace: "matrix", conversationId: madeUp, personId: madeUp };
    expect(`${name}: ${await outcomeOf(callByName(nobody, name, input))}`).toContain(": unauthenticated");
  }
});

const transport = { agent: null, keepSession: () => {}, dropSession: () => {} };

type Cell = { name: string; player: MatrixPlayer; viewer: Viewer | null; place: MatrixPlace; target: Target };

async function setScene() {
  const here = await sharedScene();
  const { db } = here.ctx;
  const { cast, places } = await setMatrix(db);
  const cells = cast.flatMap((player) =>
    places.map((place): Cell => {
      const { personId, requestId, versionId, saidBy } = place;
      const messageId = saidBy.get(player.id) ?? madeUp;
      const target = { conversationId: place.id, personId, requestId, messageId, versionId };
      return { name: `${player.name} at ${place.name}`, player, viewer: viewerOf(player), place, target };
    }),
  );
  const callers = new Map(
    cast.map(({ id }) => {
      const actor = { kind: "person" as const, personId: id, sessionId: null };
      return [id, createCaller({ ...here.ctx, actor, ...transport })];
    }),
  );
  const callAs = ({ player }: Pick<Cell, "player">) => callers.get(player.id) as Caller;
  const countTold = () =>
    (Object.keys(catalogue) as EventName[]).reduce((sum, type) => sum + here.told(type).length, 0);
  return { here, db, cast, cells, callAs, countTold };
}

/** Procedures with the same right come through the same door: the first of them asks it for every cell. */
function isFirstOfItsRight(name: string): boolean {
  const right = conversationCalls[name]?.right;
  return Object.entries(conversationCalls).find(([, call]) => call.right === right)?.[0] === name;
}

/** For each player one place of each kind and state with each verdict, another one for every procedure. */
function oneOfEachSort(name: string, cells: Cell[], allows: (cell: Cell) => boolean): Cell[] {
  const sorts = new Map<string, Cell[]>();
  for (const cell of cells) {
    const { kind, state } = cell.place.rules;
    const sort = [cell.player.name, kind, state, allows(cell), isSeen(cell)].join(" ");
    sorts.set(sort, [...(sorts.get(sort) ?? []), cell]);
  }
  const turn = Object.keys(conversationCalls).indexOf(name);
  return [...sorts.values()].map((alike) => alike[turn % alike.length] as Cell);
}

function isSeen({ viewer, place }: Cell): boolean {
  return viewer !== null && isWritten("see", { ...place.rules, ...viewer });
}

function expectedOf(player: MatrixPlayer, right: WorkspaceRight): string {
  if (player.standing === "elsewhere" || player.standing === "gone" || player.standing === "deactivated")
    return "not_found";
  return writtenWorkspaceRights[right][workspaceRoles.indexOf(player.workspaceRole)] === "y" ? "open" : "forbidden";
}

function callByName(call: Caller, name: string, input: object = { workspace: "matrix" }): Promise<unknown> {
  const found = name.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], call);
  return (found as (input: object) => Promise<unknown>)(input);
}

/** How a call went, with every word of a refusal. */
function outcomeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "done",
    (error: unknown) => {
      const { code, message, details } = toAppError(error);
      return `${code}: ${message} ${JSON.stringify(details)}`;
    },
  );
}

/** The same answer is not asked for twice. */
function once(known: Map<string, Promise<string>>, key: string, ask: () => Promise<string>): Promise<string> {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}

/** Does something in the open transaction and takes it back, keeping the statements that were prepared in it. */
async function undone<T>(db: Database, work: () => Promise<T>): Promise<T> {
  await db.execute(sql`savepoint cell`);
  try {
    return await work();
  } finally {
    await db.execute(sql`rollback to savepoint cell`);
  }
}

const kept = [
  "conversations",
  "members",
  "messages",
  "message_versions",
  "polls",
  "poll_options",
  "poll_votes",
  "join_requests",
  "bans",
  "audit_entries",
  "outbox",
];

async function digest(db: Database): Promise<string> {
  const sums = kept.map((table) => sql.raw(`(select md5(string_agg(t::text, ',' order by t::text)) from ${table} t)`));
  const [row] = await db.execute<{ sum: string }>(sql`select concat_ws(',', ${sql.join(sums, sql`, `)}) as sum`);
  return row?.sum ?? "";
}
