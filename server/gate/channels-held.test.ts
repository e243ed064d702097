import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { conversationChannel, personChannel } from "../../app/shared/rules/channels";
import { cast, type GuardedSoketi, guardSoketi } from "./support/guarded-soketi";
import { publish } from "./support/publish";
import { soon, visit } from "./support/raw-client";
import { type SoketiProcess, startSoketi } from "./support/soketi-process";

const design = conversationChannel(cast.design);
const general = conversationChannel(cast.general);
const threadId = "0197a3c2-0000-7000-8000-0000000000ff";

let soketi: SoketiProcess;
let house: GuardedSoketi;

beforeAll(async () => {
  soketi = await startSoketi();
});
afterEach(() => house.stop());
afterAll(() => soketi.stop());

test("a member hears the conversation, whatever signature the page made up", async () => {
  house = await guardSoketi(soketi);
  const ada = await visit(house.url, { cookie: house.cookies.ada });
  await ada.joined(design);
  await ada.joined(personChannel(cast.ada));
  await publish(soketi, design, { seq: 1 });
  await soon(() => expect(ada.hears("changes", design)).toHaveLength(1));
});

test("an outsider hears nothing: no guess, no spelling and no forged signature opens a channel", async () => {
  house = await guardSoketi(soketi);
  const max = await visit(house.url, { cookie: house.cookies.max });
  const hello = JSON.parse(String(max.frames[0]?.data));
  const signature = createHmac("sha256", soketi.secret).update(`${hello.socket_id}:${design}`).digest("hex");
  const names = [
    design,
    personChannel(cast.ada),
    design.toUpperCase(),
    `presence-${design}`,
    "general",
    `cache-${design}`,
  ];
  names.push(
    `private-encrypted-${design}`,
    `#server-to-user-${cast.ada}`,
    `${design} `,
    design.replace("private-", ""),
  );
  for (const name of names) max.subscribe(name, `${soketi.key}:${signature}`);
  await soon(() => expect(max.hears("pusher:subscription_error")).toHaveLength(names.length));
  expect(max.hears("pusher:subscription_error")[0]).toMatchObject({
    channel: design,
    data: { type: "AuthError", status: 401 },
  });
  for (const name of [design, personChannel(cast.ada), "general"]) await publish(soketi, name, { secret: 1 });
  await sleep(100);
  expect(max.frames).toHaveLength(names.length + 1);
  expect(max.code).toBeNull();
});

test("frames are heard in order, although the door takes its time", async () => {
  house = await guardSoketi(soketi);
  const [ada, chidi] = await Promise.all([
    visit(house.url, { cookie: house.cookies.ada }),
    visit(house.url, { cookie: house.cookies.chidi }),
  ]);
  await chidi.joined(design);
  house.door.delayMs = 30;
  ada.subscribe(design);
  ada.say({ event: "client-typing", channel: design, data: {} });
  ada.say({ event: "pusher:unsubscribe", data: { channel: design } });
  ada.subscribe(general);
  ada.say({ event: "pusher:ping", data: {} });
  await soon(() => expect(ada.hears("pusher:pong")).toHaveLength(1));
  expect(ada.frames.map((frame) => frame.channel ?? frame.event)).toEqual([
    "pusher:connection_established",
    design,
    general,
    "pusher:pong",
  ]);
  await soon(() => expect(chidi.hears("client-typing")).toHaveLength(1));
  await publish(soketi, design, { seq: 1 });
  await soon(() => expect(chidi.hears("changes")).toHaveLength(1));
  expect(ada.hears("changes")).toHaveLength(0);
});

test("one who types is shown as who they are, and not oftener than is useful", async () => {
  house = await guardSoketi(soketi, { typingEveryMs: 300 });
  const [ada, chidi] = await Promise.all([
    visit(house.url, { cookie: house.cookies.ada }),
    visit(house.url, { cookie: house.cookies.chidi }),
  ]);
  await Promise.all([ada.joined(design), chidi.joined(design)]);
  for (let i = 0; i < 5; i += 1) {
    ada.say({ event: "client-typing", channel: design, data: { personId: cast.max, name: "Max", threadId } });
  }
  await sleep(320);
  ada.say({ event: "client-typing", channel: design, data: {} });
  await soon(() => expect(chidi.hears("client-typing")).toHaveLength(2));
  expect(chidi.hears("client-typing")).toEqual([
    { event: "client-typing", channel: design, data: { personId: cast.ada, threadId } },
    { event: "client-typing", channel: design, data: { personId: cast.ada } },
  ]);
  expect(ada.hears("client-typing")).toHaveLength(0);
});

test("nobody types where they do not listen", async () => {
  house = await guardSoketi(soketi);
  const own = personChannel(cast.ada);
  for (const channel of [general, own]) {
    const ada = await visit(house.url, { cookie: house.cookies.ada });
    await ada.joined(own);
    ada.say({ event: "client-typing", channel, data: {} });
    expect(await ada.closed()).toBe(4010);
  }
});

test("a socket holds only so many channels", async () => {
  house = await guardSoketi(soketi, { channelsPerSocket: 1 });
  const ada = await visit(house.url, { cookie: house.cookies.ada });
  await ada.joined(design);
  ada.subscribe(general);
  await soon(() => expect(ada.hears("pusher:subscription_error", general)).toHaveLength(1));
});

test("when the door cannot be asked, the page comes back later instead of going without", async () => {
  house = await guardSoketi(soketi);
  const ada = await visit(house.url, { cookie: house.cookies.ada });
  house.door.isBroken = true;
  ada.subscribe(design);
  expect(await ada.closed()).toBe(4100);
});
