import type { Socket } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversationChannel } from "../../app/shared/rules/channels";
import { maskedTextFrame } from "./codec";
import { cast, type GuardedSoketi, guardSoketi } from "./support/guarded-soketi";
import { publish } from "./support/publish";
import { soon, visit, visitByHand } from "./support/raw-client";
import { type SoketiProcess, startSoketi } from "./support/soketi-process";

const design = conversationChannel(cast.design);
const seed = 20_260_101;
const frameCount = 10_000;
const attackers = 40;
const ping = maskedTextFrame('{"event":"pusher:ping","data":{}}');

const seeds = [
  { event: "pusher:subscribe", data: { channel: design, auth: "a:b" } },
  { event: "pusher:unsubscribe", data: { channel: design } },
  { event: "client-typing", channel: design, data: {} },
  { event: "pusher:ping", data: {} },
  { event: "pusher:signin", data: { user_data: "{}", auth: "x" } },
];

// A good frame with one thing wrong: a field gone or replaced, a byte changed, the text cut short, or pure noise.
const broken = fc.record({
  frame: fc.constantFrom(...seeds),
  at: fc.nat(200),
  byte: fc.nat(255),
  value: fc.jsonValue(),
});
const hostileText = fc.oneof(
  broken.map(({ frame }) => Buffer.from(JSON.stringify(frame))),
  broken.map(({ frame, value }) => Buffer.from(JSON.stringify({ ...frame, data: value }))),
  broken.map(({ frame, value }) => Buffer.from(JSON.stringify({ ...frame, data: { channel: value } }))),
  broken.map(({ frame, value }) => Buffer.from(JSON.stringify({ ...frame, event: value }))),
  broken.map(({ frame, at }) => Buffer.from(JSON.stringify(frame).slice(0, at))),
  broken.map(({ frame, at, byte }) => changed(Buffer.from(JSON.stringify(frame)), at, byte)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);
const hostileBytes = fc.record({ text: hostileText, at: fc.nat(20), byte: fc.nat(255), isBent: fc.nat(9) });

let soketi: SoketiProcess;
let house: GuardedSoketi;

beforeAll(async () => {
  soketi = await startSoketi();
  house = await guardSoketi(soketi, { framesPerSecond: 100_000, frameBurst: 100_000, socketsPerPerson: 500 });
});
afterAll(async () => {
  await house.stop();
  await soketi.stop();
});

test("ten thousand hostile frames end sockets, and never Soketi", async () => {
  const witness = await visit(house.url, { cookie: house.cookies.chidi });
  await witness.joined(design);
  const frames = fc.sample(hostileBytes, { seed, numRuns: frameCount }).map(({ text, at, byte, isBent }) => {
    const frame = maskedTextFrame(text.toString("latin1"));
    return isBent === 0 ? changed(frame, at, byte) : frame;
  });
  await Promise.all(
    Array.from({ length: attackers }, (_, at) => attackWith(frames.filter((_f, i) => i % attackers === at))),
  );
  expect(soketi.isAlive(), soketi.output()).toBe(true);
  expect(house.gate.stats().closed["not a frame we know"]).toBeGreaterThan(frameCount / 4);
  expect(witness.code).toBeNull();
  await publish(soketi, design, { seq: 1 });
  await soon(() => expect(witness.hears("changes")).toHaveLength(1));
  expect(soketi.output()).not.toContain("not implemented");
});

// The ping after each frame brings a verdict: a pong when the frame was let pass, the end when it was not, and neither
// when the two together look like half a frame.
async function attackWith(frames: Buffer[]): Promise<void> {
  let client = await visitByHand(house.url, house.cookies.ada);
  for (const frame of frames) {
    const verdict = hear(client.socket);
    client.socket.write(Buffer.concat([frame, ping]));
    if ((await verdict) === "passed") continue;
    client.socket.destroy();
    client = await visitByHand(house.url, house.cookies.ada);
  }
  client.socket.destroy();
}

function hear(socket: Socket): Promise<"passed" | "ended" | "nothing"> {
  return new Promise((resolve) => {
    function settle(verdict: "passed" | "ended" | "nothing") {
      clearTimeout(patience);
      socket.off("data", listen).off("end", end);
      resolve(verdict);
    }
    function listen(bytes: Buffer) {
      if (bytes.includes("pusher:pong")) settle("passed");
    }
    function end() {
      settle("ended");
    }
    const patience = setTimeout(() => settle("nothing"), 50);
    socket.on("data", listen).on("end", end);
  });
}

function changed(bytes: Buffer, at: number, byte: number): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) copy[at % copy.length] = byte;
  return copy;
}
