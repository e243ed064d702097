import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cast, type GuardedSoketi, guardSoketi } from "./support/guarded-soketi";
import { refusalOf, soon, visit, visitByHand } from "./support/raw-client";
import { type SoketiProcess, startSoketi } from "./support/soketi-process";

let soketi: SoketiProcess;
let house: GuardedSoketi;

beforeAll(async () => {
  soketi = await startSoketi();
});
afterEach(() => house.stop());
afterAll(() => soketi.stop());

test("a page of another site gets nothing with a member's cookie", async () => {
  house = await guardSoketi(soketi);
  const cookie = house.cookies.ada;
  const strangers = ["http://evil.test", "http://parley.test.evil.test", "https://parley.test", "null", null];
  for (const origin of strangers) expect(await refusalOf(house.url, { cookie, origin }), String(origin)).toBe(403);
  expect(await refusalOf(house.url, { cookie })).toBe(101);
});

test("nobody without a session is let in", async () => {
  house = await guardSoketi(soketi);
  expect(await refusalOf(house.url)).toBe(401);
  expect(await refusalOf(house.url, { cookie: "session=guessed" })).toBe(401);
});

test("only the one path leads to Soketi", async () => {
  house = await guardSoketi(soketi);
  const base = `ws://127.0.0.1:${house.port}`;
  for (const path of ["/", "/app/other", "/apps/parley/events", `/app/${soketi.key}/`, `/app/${soketi.key}%20`]) {
    await expect(refusalOf(base + path, { cookie: house.cookies.ada, origin: "x" }), path).rejects.toThrow();
  }
});

test("one person and one address can only hold so many sockets, and get their places back", async () => {
  house = await guardSoketi(soketi, { socketsPerPerson: 3, socketsPerAddress: 4 });
  const { ada, adaPhone, chidi } = house.cookies;
  const visits = await Promise.all([visit(house.url, { cookie: ada }), visit(house.url, { cookie: adaPhone })]);
  visits.push(await visit(house.url, { cookie: ada }));
  expect(await refusalOf(house.url, { cookie: adaPhone })).toBe(429);
  visits.push(await visit(house.url, { cookie: chidi }));
  expect(await refusalOf(house.url, { cookie: chidi })).toBe(429);
  for (const { socket } of visits) socket.close();
  await soon(() => expect(house.gate.stats()).toMatchObject({ sockets: 0, people: 0 }));
  await visit(house.url, { cookie: ada });
  expect(house.gate.stats().refused).toEqual({ limit: 2 });
});

test("while the product or Soketi cannot answer, browsers are told to come back", async () => {
  house = await guardSoketi(soketi, { doorMs: 100, handshakeMs: 500 });
  house.door.isBroken = true;
  expect(await refusalOf(house.url, { cookie: house.cookies.ada })).toBe(503);
  house.door.isBroken = false;
  house.door.delayMs = 200;
  expect(await refusalOf(house.url, { cookie: house.cookies.ada })).toBe(503);
  await house.stop();
  house = await guardSoketi({ ...soketi, port: 1 });
  expect(await refusalOf(house.url, { cookie: house.cookies.ada })).toBe(503);
});

test("a session that ends while its socket is being let in is not let in", async () => {
  house = await guardSoketi(soketi);
  house.door.delayMs = 100;
  const answer = refusalOf(house.url, { cookie: house.cookies.ada });
  await sleep(50);
  house.door.revoke({ sessionId: "ada-laptop" });
  expect(await answer).toBe(401);
});

test("compression is never agreed to, whatever the browser offers", async () => {
  house = await guardSoketi(soketi);
  const client = await visit(house.url, { cookie: house.cookies.ada, perMessageDeflate: true });
  expect(client.socket.extensions).toBe("");
});

test("one who says nothing is cut after a while", async () => {
  house = await guardSoketi(soketi, { silenceMs: 500 });
  const { socket } = await visitByHand(house.url, house.cookies.ada);
  await soon(() => expect(socket.closed || socket.readableEnded).toBe(true));
  expect(house.gate.stats().closed).toEqual({ silence: 1 });
});

test("presence hears who is connected, in time, and for how long", async () => {
  house = await guardSoketi(soketi, { renewMs: 500 });
  const { connections, renewed } = house.door;
  const client = await visit(house.url, { cookie: house.cookies.ada });
  await soon(() => expect([...connections.values()]).toEqual([cast.ada]));
  await soon(() => expect(renewed[0]).toEqual([...connections.keys()]));
  client.socket.terminate();
  await soon(() => expect(connections.size).toBe(0));
});

test("when the house closes everybody is told to come back", async () => {
  house = await guardSoketi(soketi);
  const client = await visit(house.url, { cookie: house.cookies.ada });
  await house.gate.close();
  expect(await client.closed()).toBe(4100);
  expect(house.door.connections.size).toBe(0);
});

test("when Soketi ends, its guests are told to come back", async () => {
  const own = await startSoketi();
  house = await guardSoketi(own);
  const client = await visit(house.url, { cookie: house.cookies.ada });
  await own.stop();
  expect(await client.closed()).toBe(4100);
});
