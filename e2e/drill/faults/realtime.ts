import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { until } from "../house";
import type { Scene } from "../scene";
import type { Fault } from "./fault";

/** A channel without a name, which Soketi refuses; of what else one may write there it takes anything. */
const poison = "";

/** D22: a heap of events waits with one among them that Soketi never takes, and the relay dies in the middle. */
export const heapInOutbox = (rows: number): Fault => ({
  name: `D22 ${rows.toLocaleString("en")} events wait, one of them poisoned`,
  async play(scene) {
    const { house } = scene;
    const channel = `private-conversation-${crypto.randomUUID()}`;
    const event = { type: "stale" };
    await house.ask(
      (sql) => sql`insert into outbox (channel, event, created_at)
      select ${channel}, ${sql.json(event)}, now() - interval '1 minute' from generate_series(1, ${rows})`,
    );
    const [poisoning] = await house.ask(
      (sql) => sql<{ id: number }[]>`insert into outbox (channel, event, created_at)
      values (${poison}, ${sql.json(event)}, now() - interval '1 minute') returning id::int`,
    );
    house.meanMistake(`"outboxIds":[${poisoning?.id}]`);
    const began = Date.now();
    await sleep(600);
    const first = house.pid("web");
    house.kill("web");
    await house.untilAnother("web", first);
    await house.untilReady();
    await until("the heap to be carried away", async () => (await waitingOn(scene, channel)) === 0, 60_000);
    const perSecond = Math.round(rows / ((Date.now() - began) / 1_000));
    const isParked = async () => (await poisoned(scene))?.isParked === true;
    await until("the poisoned event to be parked", isParked, 60_000);
    const attempts = (await poisoned(scene))?.attempts ?? 0;
    if (attempts > 5) scene.diary.breach("D22", `the poisoned event was tried ${attempts} times.`);
    await house.ask((sql) => sql`delete from outbox where parked_at is not null`);
    return `${perSecond}/s with a death in between, parked after ${attempts} tries`;
  },
});

async function waitingOn({ house }: Scene, channel: string): Promise<number> {
  const [row] = await house.ask(
    (sql) => sql<{ count: number }[]>`select count(*)::int from outbox where channel = ${channel}`,
  );
  return row?.count ?? 0;
}

async function poisoned({ house }: Scene) {
  const [row] = await house.ask(
    (sql) => sql<{ attempts: number; isParked: boolean }[]>`
      select attempts, parked_at is not null as "isParked" from outbox where channel = ${poison}`,
  );
  return row;
}

// Each ends a Soketi 1.6.1 that it reaches.
const killers = [
  '{"event":"pusher:subscribe"}',
  '{"event":"pusher:subscribe","data":{}}',
  '{"event":"pusher:subscribe","data":{"channel":5}}',
  '{"event":"pusher:unsubscribe"}',
  '{"event":"pusher:signin"}',
];

/** D23: frames that end a Soketi, from strangers and from somebody who is signed in. */
export const hostileFrames = (seconds: number): Fault => ({
  name: "D23 frames that end a Soketi",
  async play({ house, people, diary }) {
    const before = house.pid("soketi");
    let cut = 0;
    for (let at = 0; at < seconds * 4; at += 1) {
      const cookie = at % 2 === 0 ? "" : `parley=${people[0]?.token}`;
      if (await isCut(house.url, `/app/${house.liveKey}?protocol=7`, cookie, killers[at % killers.length] ?? ""))
        cut += 1;
      await sleep(250);
    }
    if (house.pid("soketi") !== before) diary.breach("D23", "Soketi is another process now.");
    if (cut < seconds * 4) diary.breach("D23", `only ${cut} of ${seconds * 4} offenders were cut.`);
    return `${cut} offenders cut`;
  },
});

function isCut(origin: string, path: string, cookie: string, frame: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(origin.replace("http", "ws") + path, { headers: { Origin: origin, Cookie: cookie } });
    const timer = setTimeout(() => socket.terminate(), 8_500);
    let wasCut = true;
    timer.unref();
    setTimeout(() => {
      wasCut = false;
    }, 8_000).unref();
    socket.on("message", () => socket.send(frame));
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(wasCut);
    });
  });
}
