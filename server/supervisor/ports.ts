import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { z } from "zod";
import { portSentence } from "../web/port-sentence";
import { StartupError } from "./startup-error";
import { writeWhole } from "./write-whole";

const Ports = z.object({ postgres: z.number(), soketi: z.number(), soketiMetrics: z.number() });
export type Ports = z.output<typeof Ports>;

/** The web port is tried before anything slow begins. */
export async function checkPort(host: string, port: number): Promise<void> {
  const failure = await listenOnce(host, port);
  if (failure === undefined || typeof failure === "number") return;
  throw new StartupError(portSentence(failure, host, port));
}

/** The inner services keep their ports between starts while these are free. */
export async function keepPorts(dataFolder: string): Promise<Ports> {
  const before = readPorts(dataFolder);
  const ports = {
    postgres: await freePort(before?.postgres),
    soketi: await freePort(before?.soketi),
    soketiMetrics: await freePort(before?.soketiMetrics),
  };
  writeWhole(path.join(dataFolder, "ports.json"), `${JSON.stringify(ports)}\n`, 0o600);
  return ports;
}

export function readPorts(dataFolder: string): Ports | undefined {
  try {
    return Ports.parse(JSON.parse(readFileSync(path.join(dataFolder, "ports.json"), "utf8")));
  } catch {
    return undefined;
  }
}

async function freePort(wanted = 0): Promise<number> {
  const got = await listenOnce("127.0.0.1", wanted);
  if (typeof got === "number") return got;
  if (wanted !== 0) return freePort();
  throw got;
}

function listenOnce(host: string, port: number): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const server = createServer().once("error", resolve);
    server.listen(port, host, () => {
      const { port: got } = server.address() as AddressInfo;
      server.close(() => resolve(got));
    });
  });
}
