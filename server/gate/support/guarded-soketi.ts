import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { attachGate, type Gate } from "../attach-gate";
import type { GateLimits } from "../gate-limits";
import { createFakeDoor, type FakeDoor } from "./fake-door";
import type { SoketiProcess } from "./soketi-process";

export const ownOrigin = "http://parley.test";

/** Ada and Chidi are in the design conversation and in the general one; Max is in neither. */
export const cast = {
  ada: "0197a3c2-0000-7000-8000-00000000000a",
  chidi: "0197a3c2-0000-7000-8000-00000000000c",
  max: "0197a3c2-0000-7000-8000-00000000000f",
  design: "0197a3c2-0000-7000-8000-0000000000d1",
  general: "0197a3c2-0000-7000-8000-0000000000d2",
} as const;

export type GuardedSoketi = {
  door: FakeDoor;
  gate: Gate;
  server: Server;
  port: number;
  url: string;
  cookies: { ada: string; adaPhone: string; chidi: string; max: string };
  /** What the gate's log was told. */
  said: string[];
  stop(): Promise<void>;
};

/** A gate with a fake door before a Soketi. */
export async function guardSoketi(
  soketi: SoketiProcess,
  limits: Partial<GateLimits> = {},
  door = createFakeDoor(),
): Promise<GuardedSoketi> {
  const said: string[] = [];
  const log = { warn: (text: string) => void said.push(text), info: (text: string) => void said.push(text) };
  const server = createServer((_request, response) => response.writeHead(404).end());
  const gate = attachGate(server, { door, soketi, origins: () => [ownOrigin], log, limits });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  return {
    door,
    gate,
    server,
    port: address.port,
    url: `ws://127.0.0.1:${address.port}/app/${soketi.key}?protocol=7&client=js`,
    cookies: {
      ada: door.signIn(cast.ada, "ada-laptop", [cast.design, cast.general]),
      adaPhone: door.signIn(cast.ada, "ada-phone", [cast.design, cast.general]),
      chidi: door.signIn(cast.chidi, "chidi", [cast.design, cast.general]),
      max: door.signIn(cast.max, "max", []),
    },
    said,
    async stop() {
      await gate.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
