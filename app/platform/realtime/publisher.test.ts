import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { conversationChannel } from "~/shared/rules/channels";
import { type SoketiProcess, startSoketi } from "../../../server/gate/support/soketi-process";
import { createPublisher, type Publication, type Publisher } from "./publisher";
import type { SoketiAddress } from "./soketi-api";

const ids = Array.from({ length: 14 }, (_, i) => `0197a3c2-5d1e-7c44-9b1a-3f2e6d7c8b${String(i + 10)}`);
const channels = ids.map(conversationChannel);
const first = channels[0] ?? "";

let soketi: SoketiProcess;
const leftOvers: (() => unknown)[] = [];

beforeAll(async () => {
  soketi = await startSoketi();
});
afterEach(async () => {
  for (const end of leftOvers.splice(0).reverse()) await end();
});
afterAll(() => soketi.stop());

test("listeners of every channel hear every event, in the order it was published", async () => {
  const heard = await listen(soketi, channels);
  const { publisher, confirmed } = publisherFor(soketi);
  const items = Array.from({ length: 700 }, (_, seq) => publication(seq, channels[seq % channels.length] ?? first));
  for (let at = 0; at < items.length; at += 7) {
    publisher.publish(items.slice(at, at + 7));
    if (at % 70 === 0) await sleep(1);
  }
  await vi.waitFor(() => expect(confirmed.length).toBe(700), 5000);
  await vi.waitFor(() => expect(heard.length).toBe(700), 5000);
  for (const channel of channels) {
    const seqs = heard.filter((event) => event.channel === channel).map((event) => event.seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  }
  expect([...confirmed].sort((a, b) => a - b)).toEqual(items.map((item) => item.outboxId));
  expect(publisher.stats().requests).toBeLessThan(700);
});

test("what waits for one channel travels together, and never more than Soketi takes", async () => {
  const heard = await listen(soketi, [first]);
  const { publisher, confirmed, refused } = publisherFor(soketi);
  const text = "ø".repeat(10_000);
  publisher.publish(Array.from({ length: 40 }, (_, seq) => publication(seq, first, { text })));
  await vi.waitFor(() => expect(confirmed.length).toBe(40), 5000);
  await vi.waitFor(() => expect(heard.map((event) => event.seq)).toEqual(Array.from({ length: 40 }, (_, i) => i)));
  expect(refused).toEqual([]);
  expect(publisher.stats().pusherEvents).toBe(10);
});

test("an event too large to travel tells its readers that they are stale", async () => {
  const heard = await listen(soketi, [first]);
  const { publisher } = publisherFor(soketi);
  publisher.publish([publication(7, first, { conversationId: ids[0], text: "x".repeat(120_000) })]);
  await vi.waitFor(() => expect(heard).toEqual([{ type: "stale", conversationId: ids[0], seq: 7, channel: first }]));
});

test("one event that Soketi refuses holds back none of its neighbours", async () => {
  const heard = await listen(soketi, [first]);
  const { publisher, confirmed, refused } = publisherFor(soketi);
  const good = channels.slice(0, 5).map((channel, i) => publication(i, channel));
  publisher.publish([...good, publication(99, "")]);
  await vi.waitFor(() => expect(refused).toEqual([99]), 3000);
  await vi.waitFor(() => expect([...confirmed].sort()).toEqual([0, 1, 2, 3, 4]), 3000);
  expect(publisher.isReachable()).toBe(true);
  await vi.waitFor(() => expect(heard.map((event) => event.seq)).toEqual([0]));
});

test("while Soketi is down nothing is kept in memory, and a sweep brings it all once it is back", async () => {
  const own = await startSoketi();
  const { publisher, confirmed } = publisherFor(own);
  publisher.publish([publication(1, first)]);
  await vi.waitFor(() => expect(confirmed).toEqual([1]), 3000);

  await own.stop();
  publisher.publish([publication(2, first), publication(3, channels[1] ?? "")]);
  await vi.waitFor(() => expect(publisher.isReachable()).toBe(false), 5000);
  publisher.publish([publication(4, first)]);
  expect(publisher.stats()).toMatchObject({ channelsWaiting: 0, published: 3 });
  expect(await publisher.ping()).toBe(false);
  const rows = [2, 3, 4].map((seq) => publication(seq, first));
  expect(await publisher.sweep(rows)).toEqual({ confirmed: [], refused: [], unreachable: true });
  expect(await publisher.sweep([])).toMatchObject({ unreachable: true });

  const back = await startSoketi({ port: own.port });
  leftOvers.push(() => back.stop());
  const heard = await listen(back, [first]);
  expect(await publisher.ping()).toBe(true);
  expect(await publisher.sweep(rows.slice(0, 2), { isMoreWaiting: true })).toMatchObject({ confirmed: [2, 3] });
  expect(publisher.isReachable()).toBe(false);
  expect(await publisher.sweep(rows.slice(2))).toEqual({ confirmed: [4], refused: [], unreachable: false });
  expect(publisher.isReachable()).toBe(true);
  publisher.publish([publication(5, first)]);
  await vi.waitFor(() => expect(heard.map((event) => event.seq)).toEqual([2, 3, 4, 5]), 3000);
  expect(confirmed).not.toContain(2);
});

test("a row that is on its way already is not swept a second time", async () => {
  const heard = await listen(soketi, [first]);
  const { publisher } = publisherFor(soketi);
  const rows = [1, 2, 3].map((seq) => publication(seq, first));
  publisher.publish(rows);
  expect(await publisher.sweep(rows)).toEqual({ confirmed: [], refused: [], unreachable: false });
  await vi.waitFor(() => expect(heard.length).toBe(3), 3000);
  await sleep(50);
  expect(heard.length).toBe(3);
});

test("status 200 without ok is a refusal, and an answer that never comes is Soketi being away", async () => {
  const answers = ["{}", '{"ok":false}', '{"error":"no","code":400}'];
  const fake = await answering(answers);
  const { publisher, refused } = publisherFor(fake);
  for (const [seq] of answers.entries()) {
    publisher.publish([publication(seq, first)]);
    await vi.waitFor(() => expect(refused.length).toBe(seq + 1), 3000);
  }
  publisher.publish([publication(9, first)]);
  await vi.waitFor(() => expect(publisher.isReachable()).toBe(false), 4000);
  expect(refused).toEqual([0, 1, 2]);
});

test("a wrong secret is a fault of the house, not of the event", async () => {
  const { publisher, refused } = publisherFor({ ...soketi, secret: "wrong" });
  publisher.publish([publication(1, first)]);
  await vi.waitFor(() => expect(publisher.isReachable()).toBe(false), 3000);
  expect(refused).toEqual([]);
});

test("closing waits for what is on its way and reports it", async () => {
  const { publisher, confirmed } = publisherFor(soketi);
  publisher.publish(Array.from({ length: 100 }, (_, seq) => publication(seq, channels[seq % 14] ?? first)));
  await publisher.close();
  expect(confirmed.length).toBe(100);
});

function publication(seq: number, channel: string, more: object = {}): Publication {
  return { outboxId: seq, channel, event: { type: "message.sent", seq, ...more } };
}

function publisherFor(address: SoketiAddress): { publisher: Publisher; confirmed: number[]; refused: number[] } {
  const confirmed: number[] = [];
  const refused: number[] = [];
  const publisher = createPublisher({
    soketi: address,
    onConfirmed: (done) => confirmed.push(...done),
    onRefused: (done) => refused.push(...done),
    log: { warn: () => undefined, info: () => undefined },
  });
  leftOvers.push(() => publisher.close());
  return { publisher, confirmed, refused };
}

type Heard = { channel: string; seq: number; type: string };

async function listen(to: SoketiProcess, names: string[]): Promise<Heard[]> {
  const heard: Heard[] = [];
  const joined: string[] = [];
  const socket = new WebSocket(`ws://${to.host}:${to.port}/app/${to.key}`);
  leftOvers.push(() => socket.terminate());
  socket.on("message", (text) => {
    const frame = JSON.parse(String(text));
    if (frame.event === "pusher:connection_established") subscribe(JSON.parse(frame.data).socket_id);
    if (frame.event === "pusher_internal:subscription_succeeded") joined.push(frame.channel);
    if (frame.event !== "changes") return;
    const data = JSON.parse(frame.data);
    expect(data.v).toBe(1);
    for (const event of data.events) heard.push({ ...pick(event), channel: frame.channel });
  });
  function subscribe(socketId: string) {
    for (const channel of names) {
      const signature = createHmac("sha256", to.secret).update(`${socketId}:${channel}`).digest("hex");
      socket.send(JSON.stringify({ event: "pusher:subscribe", data: { channel, auth: `${to.key}:${signature}` } }));
    }
  }
  await vi.waitFor(() => expect(joined.length).toBe(names.length), 3000);
  return heard;
}

function pick(event: Heard & { conversationId?: string }) {
  const { type, seq, conversationId } = event;
  return type === "stale" ? { type, seq, conversationId } : { type, seq };
}

/** Answers with each text in turn, then never again. */
async function answering(answers: string[]): Promise<SoketiAddress> {
  const left = [...answers];
  const server: Server = createServer((request, response) => {
    request.resume().on("end", () => {
      const answer = left.shift();
      if (answer !== undefined) response.end(answer);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  leftOvers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  return { host: "127.0.0.1", port: address.port, appId: "a", key: "k", secret: "s" };
}
