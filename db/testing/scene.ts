import { onTestFinished } from "vitest";
import type { Ctx, Outgoing } from "~/domain/kernel/ctx";
import type { EventName, EventOf } from "~/shared/events/catalogue";
import { type Connection, connectDatabase, type Database } from "../client";
import type { CastName } from "../seed/story/line";
import { type World, world } from "../seed/world";
import { ownDatabase, workerDatabase } from "./worker-database";

type Told<Name extends EventName> = Omit<Outgoing, "event"> & { event: EventOf<Name> };

export type Scene = {
  /** Acts as the person named when the scene was set, ada by default. */
  ctx: Ctx;
  world: World;
  /** The same scene through the eyes of another. */
  as(name: CastName): Ctx;
  operator: Ctx;
  nobody: Ctx;
  /** The events of a type that were published so far, with their channels. */
  told<Name extends EventName>(type: Name): Told<Name>[];
  /** How many statements the work took. */
  queries(work: () => Promise<unknown>): Promise<number>;
};

/** The named world in a database of its own where commits are real, for races. */
export type CommittedScene = Scene & { close(): Promise<void> };

/** The named world in a transaction that is rolled back after the test, and a record of what was published. */
export async function scene({ as: name = "ada" }: { as?: CastName } = {}): Promise<Scene> {
  const { db, rollBack } = await holdTransaction((await stage()).db);
  onTestFinished(rollBack);
  return sceneOn(db, name);
}

/** The same for tests that share it and take back what each of them does. */
export async function sharedScene(): Promise<Scene & { close(): Promise<void> }> {
  const { db, rollBack } = await holdTransaction((await stage()).db);
  return { ...sceneOn(db, "ada"), close: rollBack };
}

export async function committedScene(name: string): Promise<CommittedScene> {
  const { db, close } = connectDatabase(await ownDatabase(name), { max: 20 });
  return { ...sceneOn(db, "ada"), close };
}

function sceneOn(db: Database, name: CastName): Scene {
  const record: Outgoing[] = [];
  const publish = (outgoing: Outgoing[]) => void record.push(...outgoing);
  const ctxFor = (actor: Ctx["actor"]): Ctx => ({ actor, db, publish, address: null });
  const as = (who: CastName) => ctxFor({ kind: "person", personId: world.people[who].id, sessionId: null });
  return {
    ctx: as(name),
    world,
    as,
    operator: ctxFor({ kind: "operator" }),
    nobody: ctxFor({ kind: "nobody" }),
    told: <Name extends EventName>(type: Name) => record.filter((one) => one.event.type === type) as Told<Name>[],
    async queries(work) {
      const before = statements;
      await work();
      return statements - before;
    },
  };
}

let statements = 0;

// One small pool for all the test files of a worker.
const shared = globalThis as { parleyStage?: Promise<Connection> };

function stage(): Promise<Connection> {
  shared.parleyStage ??= workerDatabase().then((url) => connectDatabase(url, { max: 3, onQuery: countStatement }));
  return shared.parleyStage;
}

function countStatement(): void {
  statements += 1;
}

class CurtainFall extends Error {}

/** A transaction stays open for as long as the work in it is unfinished: here until the test asks for its end. */
function holdTransaction(pool: Database): Promise<{ db: Database; rollBack(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const ended = pool.transaction(
      (db) =>
        new Promise<never>((_never, end) => {
          const rollBack = async () => {
            end(new CurtainFall());
            await over;
          };
          resolve({ db, rollBack });
        }),
    );
    const over = ended.catch((error: unknown) => {
      if (!(error instanceof CurtainFall)) reject(error);
    });
  });
}
