import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { conversationChannel } from "../../app/shared/rules/channels";
import { maskedTextFrame } from "./codec";
import { cast, type GuardedSoketi, guardSoketi } from "./support/guarded-soketi";
import { publish } from "./support/publish";
import { type RawClient, soon, visit, visitByHand } from "./support/raw-client";
import { type SoketiProcess, startSoketi } from "./support/soketi-process";

const design = conversationChannel(cast.design);

// Each ends a Soketi 1.6.1 at once; the last one only where user authentication is on.
const killers = [
  '{"event":"pusher:subscribe"}',
  '{"event":"pusher:subscribe","data":{}}',
  '{"event":"pusher:subscribe","data":{"channel":5}}',
  '{"event":"pusher:unsubscribe"}',
  '{"event":"pusher:signin"}',
];
const misshapen = [
  ...killers,
  ...["", "x", "null", "5", "[]", '"x"', "{}", '{"event":5}', '{"event":null}', '{"event":["client-typing"]}'],
  ...['{"event":"client-x"}', '{"event":"client-typing"}', '{"event":"client-typing","channel":5,"data":{}}'],
  ...['{"event":"pusher:signin","data":{}}', '{"event":"pusher:unsubscribe","data":{}}'],
  '{"event":"pusher:subscribe","data":{"channel":["private-x"]}}',
  '{"event":"pusher:subscribe","data":{"channel":"presence-x","channel_data":"{"}}',
  '{"event":"changes","channel":"private-x","data":"{}"}',
  `{"event":"pusher:ping","data":${"[".repeat(5000)}${"]".repeat(5000)}}`,
];

let soketi: SoketiProcess;
let house: GuardedSoketi;

beforeAll(async () => {
  soketi = await startSoketi();
});
afterEach(async () => {
  await house.stop();
  expect(soketi.isAlive(), soketi.output()).toBe(true);
});
afterAll(() => soketi.stop());

test("without the gate one frame ends Soketi for everybody", async () => {
  house = await guardSoketi(soketi);
  await Promise.all(killers.map(dieOf));
});

test("with the gate a misshapen frame ends the socket it came from, and nothing else", async () => {
  house = await guardSoketi(soketi);
  const witness = await visit(house.url, { cookie: house.cookies.chidi });
  await witness.joined(design);
  for (const frame of misshapen) {
    const client = await visit(house.url, { cookie: house.cookies.ada });
    client.sayText(frame);
    expect(await client.closed(), frame.slice(0, 80)).toBe(4010);
  }
  await publish(soketi, design, { seq: 1 });
  await soon(() => expect(witness.hears("changes")).toHaveLength(1));
});

type Abuse = [title: string, code: number, act: (client: RawClient) => unknown];

const abuses: Abuse[] = [
  ["a frame that is too big", 1009, (client) => client.sayText(`{"event":"${"x".repeat(17_000)}"}`)],
  ["a frame of ten megabytes", 1009, (client) => client.sayText("x".repeat(10_000_000))],
  ["a binary frame", 1003, (client) => client.socket.send(Buffer.from('{"event":"pusher:ping","data":{}}'))],
  ["text that is not UTF-8", 1007, (client) => client.socket.send(Buffer.from([0x22, 0xff, 0xfe]), { binary: false })],
  ["a frame in very many fragments", 1008, (client) => sendFragments(client, 40)],
  ["a flood of pings", 4101, (client) => repeat(200, () => client.say({ event: "pusher:ping", data: {} }))],
  ["a flood of control frames", 4101, (client) => repeat(200, () => client.socket.ping("x"))],
  ["a flood of pongs", 4101, (client) => repeat(200, () => client.socket.pong())],
  ["very many subscriptions", 4101, (client) => repeat(500, () => client.subscribe("guess"))],
  ["Soketi's own reconnect code", 1000, (client) => client.socket.close(4200, "x")],
];

test.each(abuses)("%s closes its socket with %i", async (_title, code, act) => {
  house = await guardSoketi(soketi);
  const witness = await visit(house.url, { cookie: house.cookies.chidi });
  await witness.joined(design);
  const client = await visit(house.url, { cookie: house.cookies.ada });
  await client.joined(design);
  act(client);
  expect(await client.closed()).toBe(code);
  await publish(soketi, design, { seq: 1 });
  await soon(() => expect(witness.hears("changes")).toHaveLength(1));
  expect(client.hears("changes")).toHaveLength(0);
});

test("frames that no library would send are refused by the protocol", async () => {
  house = await guardSoketi(soketi);
  const ping = maskedTextFrame('{"event":"pusher:ping","data":{}}');
  const variants = {
    compressed: Buffer.concat([Buffer.from([0xc1]), ping.subarray(1)]),
    reserved: Buffer.concat([Buffer.from([0xa1]), ping.subarray(1)]),
    unknown: Buffer.concat([Buffer.from([0x83]), ping.subarray(1)]),
    unmasked: Buffer.from([0x81, 0x02, 0x7b, 0x7d]),
    endless: Buffer.from([0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]),
  };
  for (const [name, bytes] of Object.entries(variants)) {
    const { socket, received } = await visitByHand(house.url, house.cookies.ada);
    socket.write(bytes);
    await once(socket, "end");
    const close = received().subarray(received().lastIndexOf(0x88));
    expect(close.readUInt16BE(2), name).toBe(name === "endless" ? 1009 : 1002);
    socket.destroy();
  }
});

test("a frame that arrives byte by byte is a frame like any other", async () => {
  house = await guardSoketi(soketi);
  const { socket, received } = await visitByHand(house.url, house.cookies.ada);
  socket.setNoDelay(true);
  const subscription = JSON.stringify({ event: "pusher:subscribe", data: { channel: design } });
  const bytes = Buffer.concat([maskedTextFrame('{"event":"pusher:ping","data":{}}'), maskedTextFrame(subscription)]);
  for (const byte of bytes) {
    socket.write(Buffer.from([byte]));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await soon(() => expect(received().toString()).toContain("subscription_succeeded"));
  expect(received().toString()).toContain("pusher:pong");
  socket.destroy();
});

test("half a frame and then nothing harms nobody", async () => {
  house = await guardSoketi(soketi, { silenceMs: 1_000 });
  const { socket } = await visitByHand(house.url, house.cookies.ada);
  socket.write(maskedTextFrame('{"event":"pusher:ping","data":{}}').subarray(0, 9));
  await soon(() => expect(house.gate.stats()).toMatchObject({ sockets: 0, closed: { silence: 1 } }));
});

test("one who does not read is cut, and the others hear everything", async () => {
  house = await guardSoketi(soketi, { unsentBytes: 200_000 });
  const { socket } = await visitByHand(house.url, house.cookies.ada);
  socket.write(maskedTextFrame(JSON.stringify({ event: "pusher:subscribe", data: { channel: design } })));
  const witness = await visit(house.url, { cookie: house.cookies.chidi });
  await witness.joined(design);
  socket.pause();
  const text = "x".repeat(80_000);
  let sent = 0;
  while (house.gate.stats().closed["reads too slowly"] === undefined && sent < 400) {
    await publish(soketi, design, { text });
    sent += 1;
  }
  expect(house.gate.stats().closed).toEqual({ "reads too slowly": 1 });
  await soon(() => expect(witness.hears("changes")).toHaveLength(sent));
  socket.destroy();
});

test("pages that come and go leave nothing behind in Soketi", async () => {
  house = await guardSoketi(soketi);
  for (let round = 0; round < 5; round += 1) {
    const clients = await Promise.all(repeat(10, () => visit(house.url, { cookie: house.cookies.ada })));
    await Promise.all(clients.map((client) => client.joined(design)));
    for (const [at, client] of clients.entries()) at % 2 === 0 ? client.socket.close(4200) : client.socket.terminate();
    await soon(() => expect(house.gate.stats()).toMatchObject({ sockets: 0, people: 0 }));
  }
  await sleep(50);
  expect(await occupants(design)).toBe(0);
});

async function dieOf(frame: string): Promise<void> {
  const bare = await startSoketi({ isUserAuthenticationOn: frame.includes("signin") });
  const client = await visit(`ws://127.0.0.1:${bare.port}/app/${bare.key}`);
  client.sayText(frame);
  await soon(() => expect(bare.isAlive(), frame).toBe(false));
  await bare.stop();
}

function repeat<T>(times: number, act: () => T): T[] {
  return Array.from({ length: times }, act);
}

function sendFragments(client: RawClient, count: number): void {
  repeat(count, () => client.socket.send("x", { fin: false }));
}

/** How many sockets Soketi believes to be in a channel. */
async function occupants(channel: string): Promise<number> {
  const { default: Pusher } = await import("pusher");
  const { host, appId, key, secret } = soketi;
  const pusher = new Pusher({ appId, key, secret, host, port: String(soketi.port), useTLS: false });
  const answer = await pusher.get({ path: `/channels/${channel}`, params: {} });
  const body: unknown = await answer.json();
  return Number((body as { subscription_count: number }).subscription_count);
}
