import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { conversationChannel } from "../../app/shared/rules/channels";
import type { Revocation } from "../../app/shared/rules/live-door";
import { createFakeDoor } from "./support/fake-door";
import { cast, type GuardedSoketi, guardSoketi } from "./support/guarded-soketi";
import { publish } from "./support/publish";
import { type RawClient, soon, visit } from "./support/raw-client";
import { type SoketiProcess, startSoketi } from "./support/soketi-process";

const design = conversationChannel(cast.design);
const general = conversationChannel(cast.general);

let soketi: SoketiProcess;
let house: GuardedSoketi;

beforeAll(async () => {
  soketi = await startSoketi();
});
afterEach(() => house.stop());
afterAll(() => soketi.stop());

type Case = [
  title: string,
  revocation: Revocation,
  ends: Record<"laptop" | "phone" | "inGeneral" | "chidi", number | null>,
];

const cases: Case[] = [
  [
    "a person who is deactivated falls silent everywhere",
    { personId: cast.ada },
    { laptop: 4009, phone: 4009, inGeneral: 4009, chidi: null },
  ],
  [
    "a session that is ended falls silent alone",
    { sessionId: "ada-phone" },
    { laptop: null, phone: 4009, inGeneral: null, chidi: null },
  ],
  [
    "a removed member falls silent where they listened to that conversation",
    { personId: cast.ada, conversationId: cast.design },
    { laptop: 4200, phone: 4200, inGeneral: null, chidi: null },
  ],
  [
    "a conversation that is closed falls silent for all",
    { conversationId: cast.design },
    { laptop: 4200, phone: 4200, inGeneral: null, chidi: 4200 },
  ],
];

test.each(cases)("%s", async (_title, revocation, ends) => {
  house = await guardSoketi(soketi);
  const { ada, adaPhone, chidi } = house.cookies;
  const clients = {
    laptop: await listening(ada, design),
    phone: await listening(adaPhone, design),
    inGeneral: await listening(ada, general),
    chidi: await listening(chidi, design),
  };
  const startedAt = Date.now();
  house.door.revoke(revocation);
  for (const [name, code] of Object.entries(ends)) {
    const client = clients[name as keyof typeof clients];
    if (code !== null) expect(await client.closed(), name).toBe(code);
  }
  expect(Date.now() - startedAt).toBeLessThan(1000);
  await Promise.all([publish(soketi, design, { late: 1 }), publish(soketi, general, { late: 1 })]);
  await sleep(100);
  for (const [name, code] of Object.entries(ends)) {
    const client = clients[name as keyof typeof clients];
    expect(client.code, name).toBe(code);
    expect(client.hears("changes"), name).toHaveLength(code === null ? 1 : 0);
  }
});

test("a removal that overtakes a subscription wins", async () => {
  house = await guardSoketi(soketi);
  const ada = await visit(house.url, { cookie: house.cookies.ada });
  house.door.delayMs = 150;
  ada.subscribe(design);
  await sleep(50);
  house.door.revoke({ personId: cast.ada, conversationId: cast.design });
  expect(await ada.closed()).toBe(4200);
  expect(ada.hears("pusher_internal:subscription_succeeded")).toHaveLength(0);
});

test("an ended session is found even if nobody said so", async () => {
  house = await guardSoketi(soketi, { recheckMs: 300 });
  const [ada, chidi] = [await listening(house.cookies.ada, design), await listening(house.cookies.chidi, design)];
  house.door.sessions.delete(house.cookies.ada);
  expect(await ada.closed()).toBe(4009);
  expect(chidi.code).toBeNull();
});

test("a lost membership is found while revocations cannot be heard", async () => {
  const door = createFakeDoor();
  door.isBusBroken = true;
  house = await guardSoketi(soketi, { recheckWithoutBusMs: 200 }, door);
  const [ada, chidi] = [await listening(house.cookies.ada, design), await listening(house.cookies.chidi, design)];
  house.door.rights.delete(`${cast.ada} ${design}`);
  expect(await ada.closed()).toBe(4200);
  expect(chidi.code).toBeNull();
  expect(house.gate.stats().hearsRevocations).toBe(false);
  door.isBusBroken = false;
  await soon(() => expect(house.gate.stats().hearsRevocations).toBe(true));
  house.door.revoke({ personId: cast.chidi });
  expect(await chidi.closed()).toBe(4009);
});

test("nobody stays for long unchecked", async () => {
  house = await guardSoketi(soketi, { recheckMs: 200, recheckGraceMs: 500 });
  const ada = await listening(house.cookies.ada, design);
  house.door.isBroken = true;
  expect(await ada.closed()).toBe(4100);
});

async function listening(cookie: string, channel: string): Promise<RawClient> {
  const client = await visit(house.url, { cookie });
  await client.joined(channel);
  return client;
}
