import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { catalogue, type EventName } from "~/shared/events/catalogue";
import type { Viewer, WorkspaceRight } from "~/shared/rules/rights";
import { isWritten } from "~/shared/rules/support/read-written";
import { workspaceRoles } from "~/shared/rules/vocabulary";
import type { Database } from "~db/client";
import { scene } from "~db/testing/scene";
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
  async (_, one) => {
    const { db, cells, callAs, hasTold } = await matrix();
    const allows = ({ viewer, place }: Cell) => viewer !== null && isWritten(one.right, { ...place.rules, ...viewer });
    const wrong: string[] = [];
    const absences = new Map<string, string>();
    const before = await digest(db);
    for (const cell of cells.filter((some) => !allows(some))) {
      const act = (conversationId: string) => outcomeOf(one.act(callAs(cell, db), { ...cell.target, conversationId }));
      const expected = isSeen(cell) ? "forbidden" : await once(absences, cell.player.id, () => act(madeUp));
      const outcome = await act(cell.place.id);
      const isRight = expected === "forbidden" ? outcome.startsWith("forbidden") : outcome === expected;
      if (!isRight || !/^(forbidden|not_found)/.test(expected)) wrong.push(`${cell.name}: ${outcome}, not ${expected}`);
    }
    expect(await digest(db), "a refused call left something behind").toEqual(before);
    expect(hasTold(), "a refused call told somebody something").toBe(false);
    for (const cell of cells.filter(allows)) {
      const outcome = await undone(db, (inside) => outcomeOf(one.act(callAs(cell, inside), cell.target)));
      if (/^(forbidden|not_found|unauthenticated|internal)/.test(outcome))
        wrong.push(`${cell.name}: ${outcome}, not done`);
    }
    expect(wrong.slice(0, 20), `${wrong.length} of ${cells.length} cells`).toEqual([]);
  },
);

test("every role of a workspace comes through the doors that are written for it, and strangers through none", async () => {
  const { db, cast, callAs } = await matrix();
  const wrong: string[] = [];
  for (const player of cast)
    for (const [name, right] of Object.entries(workspaceCalls)) {
      const outcome = await undone(db, (inside) => outcomeOf(callByName(callAs({ player }, inside), name)));
      const expected = expectedOf(player, right);
      // What is missing from the input is looked for behind the door.
      const isRight = expected === "open" ? /^(done|invalid)/.test(outcome) : outcome.startsWith(expected);
      if (!isRight) wrong.push(`${name} by ${player.name}: ${outcome}, not ${expected}`);
    }
  expect(wrong).toEqual([]);
});

test("whoever has not signed in is told so by everything but the ways in", async () => {
  const { here } = await matrix();
  const nobody = createCaller({ ...here.nobody, ...transport });
  const closed = [...doors].filter(([, door]) => door !== "anyone");
  for (const [name] of closed) {
    const input = { workspace: "matrix", conversationId: madeUp, personId: madeUp };
    expect(`${name}: ${await outcomeOf(callByName(nobody, name, input))}`).toContain(": unauthenticated");
  }
});

const transport = { agent: null, keepSession: () => {}, dropSession: () => {} };

type Cell = { name: string; player: MatrixPlayer; viewer: Viewer | null; place: MatrixPlace; target: Target };

async function matrix() {
  const here = await scene({});
  const { db } = here.ctx;
  const { cast, places } = await setMatrix(db);
  const cells = cast.flatMap((player) =>
    places.map((place): Cell => {
      const target = { conversationId: place.id, personId: place.personId, requestId: place.requestId };
      return { name: `${player.name} at ${place.name}`, player, viewer: viewerOf(player), place, target };
    }),
  );
  const callAs = ({ player }: Pick<Cell, "player">, on: Database) =>
    createCaller({
      ...here.ctx,
      db: on,
      actor: { kind: "person", personId: player.id, sessionId: null },
      ...transport,
    });
  const hasTold = () => (Object.keys(catalogue) as EventName[]).some((type) => here.told(type).length > 0);
  return { here, db, cast, cells, callAs, hasTold };
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
async function once(known: Map<string, string>, key: string, ask: () => Promise<string>): Promise<string> {
  const answer = known.get(key) ?? (await ask());
  known.set(key, answer);
  return answer;
}

class Undone extends Error {}

/** Does something and takes it back. */
async function undone<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  const attempt = db.transaction(async (inside) => {
    result = { value: await work(inside) };
    throw new Undone();
  });
  await attempt.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  if (!result) throw new Error("What was taken back must have been done.");
  return result.value;
}

const kept = ["conversations", "members", "messages", "join_requests", "bans", "audit_entries", "outbox"];

async function digest(db: Database): Promise<string> {
  const sums = kept.map((table) => sql.raw(`(select md5(string_agg(t::text, ',' order by t::text)) from ${table} t)`));
  const [row] = await db.execute<{ sum: string }>(sql`select concat_ws(',', ${sql.join(sums, sql`, `)}) as sum`);
  return row?.sum ?? "";
}
