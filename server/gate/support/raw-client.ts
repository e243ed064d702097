import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, vi } from "vitest";
import { WebSocket } from "ws";
import { ownOrigin } from "./guarded-soketi";

export type Frame = { event: string; channel?: string; data?: unknown };

export type RawClient = {
  socket: WebSocket;
  frames: Frame[];
  /** The close code, once closed. */
  code: number | null;
  say(frame: unknown): void;
  sayText(text: string): void;
  subscribe(channel: string, auth?: string): void;
  joined(channel: string): Promise<void>;
  hears(event: string, channel?: string): Frame[];
  closed(): Promise<number>;
};

/** Waits until an expectation holds. */
export function soon(expectation: () => void): Promise<void> {
  return vi.waitFor(expectation, { timeout: 8000, interval: 5 });
}

type Visit = { cookie?: string; origin?: string | null; perMessageDeflate?: boolean };

/** A WebSocket client without any manners, already greeted by Soketi. */
export async function visit(url: string, options: Visit = {}): Promise<RawClient> {
  const client = knock(url, options);
  await soon(() => expect(client.hears("pusher:connection_established").length).toBe(1));
  return client;
}

/** The HTTP status with which a visit is refused. */
export async function refusalOf(url: string, options: Visit = {}): Promise<number> {
  const { socket } = knock(url, options);
  const outcome = await Promise.race([
    once(socket, "unexpected-response").then(([, response]) => response.statusCode),
    once(socket, "message").then(() => 101),
  ]);
  socket.terminate();
  return outcome;
}

function knock(url: string, { cookie, origin = ownOrigin, perMessageDeflate = false }: Visit): RawClient {
  const socket = new WebSocket(url, {
    perMessageDeflate,
    headers: { ...(cookie && { cookie }), ...(origin && { origin }) },
  });
  const client: RawClient = {
    socket,
    frames: [],
    code: null,
    say: (frame) => socket.send(JSON.stringify(frame)),
    sayText: (text) => socket.send(text),
    subscribe: (channel, auth = "placeholder") => client.say({ event: "pusher:subscribe", data: { channel, auth } }),
    async joined(channel) {
      client.subscribe(channel);
      const isIn = () => expect(client.hears("pusher_internal:subscription_succeeded", channel)).toHaveLength(1);
      await soon(isIn);
    },
    hears: (event, channel) =>
      client.frames.filter((frame) => frame.event === event && (!channel || frame.channel === channel)),
    async closed() {
      await soon(() => expect(client.code).not.toBeNull());
      return client.code ?? 0;
    },
  };
  socket.on("message", (text) => client.frames.push(JSON.parse(String(text))));
  socket.on("close", (code) => {
    client.code = code;
  });
  socket.on("error", () => undefined);
  return client;
}

/** A TCP connection that has done the upgrade by hand, for bytes that no library would send. */
export async function visitByHand(url: string, cookie: string): Promise<{ socket: Socket; received(): Buffer }> {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on("data", (bytes: Buffer) => chunks.push(bytes));
  socket.on("error", () => undefined);
  const lines = [
    `GET ${pathname} HTTP/1.1`,
    `Host: ${hostname}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Version: 13",
    `Origin: ${ownOrigin}`,
    `Cookie: ${cookie}`,
  ];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  const received = () => Buffer.concat(chunks);
  while (!received().includes("connection_established")) await once(socket, "data");
  return { socket, received };
}
