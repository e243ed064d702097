import type { IncomingMessage, Server } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { LiveDoor, LiveHolder } from "../../app/shared/rules/live-door";
import { type Admission, admit, type Refusal, refusalText } from "./admit";
import { type Crowd, createCrowd } from "./crowd";
import { type GateLimits, gateLimits } from "./gate-limits";
import { createHeadcount, type Headcount } from "./headcount";
import { openLine } from "./open-line";
import { openUpstream, type SoketiPlace } from "./upstream";

export type GateOptions = {
  door: LiveDoor;
  soketi: SoketiPlace;
  /** The origins that are ours, for this request. */
  origins(request: IncomingMessage): string[];
  log: { warn(message: string): void; info(message: string): void };
  limits?: Partial<GateLimits>;
  /** The address to count by; that of the socket unless a trusted proxy says better. */
  addressOf?(request: IncomingMessage): string;
  onOtherUpgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  now?(): number;
};

export type GateStats = {
  sockets: number;
  people: number;
  accepted: number;
  refused: Record<string, number>;
  closed: Record<string, number>;
  hearsRevocations: boolean;
};

export type Gate = { close(): Promise<void>; stats(): GateStats };

type House = {
  options: GateOptions;
  limits: GateLimits;
  now(): number;
  crowd: Crowd;
  addresses: Headcount;
  people: Headcount;
  accepted: number;
  refused: Record<string, number>;
  isClosing: boolean;
};

/** The only way to Soketi: lets browsers of ours in, and nothing else past. */
export function attachGate(server: Server, options: GateOptions): Gate {
  const limits = { ...gateLimits, ...options.limits };
  const now = options.now ?? Date.now;
  const house: House = {
    options,
    limits,
    now,
    crowd: createCrowd({ door: options.door, limits, log: options.log, now }),
    addresses: createHeadcount(limits.socketsPerAddress),
    people: createHeadcount(limits.socketsPerPerson),
    accepted: 0,
    refused: {},
    isClosing: false,
  };
  const path = `/app/${options.soketi.key}`;

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const isOurs = request.method === "GET" && request.url?.split("?")[0] === path && socket instanceof Socket;
    if (isOurs) void receive(house, request, socket, head);
    else if (options.onOtherUpgrade) options.onOtherUpgrade(request, socket, head);
    else socket.destroy();
  }
  server.on("upgrade", onUpgrade);

  return {
    async close() {
      house.isClosing = true;
      server.off("upgrade", onUpgrade);
      await house.crowd.close();
    },
    stats: () => ({
      ...house.crowd.stats(),
      people: house.people.size(),
      accepted: house.accepted,
      refused: { ...house.refused },
    }),
  };
}

async function receive(house: House, request: IncomingMessage, client: Socket, head: Buffer): Promise<void> {
  const startedAt = house.now();
  client.setTimeout(0);
  client.on("error", () => client.destroy());
  const deadline = setTimeout(() => client.destroy(), house.limits.handshakeMs);
  client.once("close", () => clearTimeout(deadline));
  if (!takePlace(house.addresses, addressOf(house, request), client)) return refuse(house, client, tooMany);
  const answer = await admit(request, { ...house.options, limits: house.limits });
  if (client.destroyed) return;
  if ("status" in answer) return refuse(house, client, answer);
  if (!takePlace(house.people, answer.holder.personId, client)) return refuse(house, client, tooMany);
  await letIn(house, { request, client, head, startedAt, answer });
  clearTimeout(deadline);
}

type Arrival = { request: IncomingMessage; client: Socket; head: Buffer; startedAt: number; answer: Admission };

async function letIn(house: House, { request, client, head, startedAt, answer }: Arrival): Promise<void> {
  const { holder, handshakeKey } = answer;
  const { soketi, door } = house.options;
  const upstream = await openUpstream(soketi, handshakeKey, house.limits.handshakeMs).catch(() => null);
  if (!upstream) return refuse(house, client, away);
  const refusal = lateRefusal(house, holder, startedAt);
  if (client.destroyed || refusal) {
    upstream.socket.destroy();
    return refuse(house, client, refusal ?? away);
  }
  house.accepted += 1;
  const line = openLine({
    client,
    upstream,
    holder,
    cookie: request.headers.cookie,
    firstBytes: head,
    rules: { door, soketi, limits: house.limits, now: house.now },
    onClosed: house.crowd.leave,
  });
  house.crowd.join(line);
}

const tooMany: Refusal = { status: 429, why: "limit" };
const away: Refusal = { status: 503, why: "away" };

// What changed while the browser was on its way in.
function lateRefusal(house: House, holder: LiveHolder, startedAt: number): Refusal | null {
  if (house.isClosing) return away;
  return house.crowd.hasRevoked(holder, startedAt) ? { status: 401, why: "session" } : null;
}

function refuse(house: House, client: Socket, { status, why }: Refusal): void {
  house.refused[why] = (house.refused[why] ?? 0) + 1;
  if (client.destroyed) return;
  client.end(refusalText(status), () => client.destroy());
}

function takePlace(count: Headcount, key: string, client: Socket): boolean {
  const leave = count.take(key);
  if (leave) client.once("close", leave);
  return leave !== null;
}

function addressOf({ options }: House, request: IncomingMessage): string {
  return options.addressOf?.(request) ?? request.socket.remoteAddress ?? "";
}
