import http from "node:http";
import { round } from "./support/figures";
import { gatherCrowd, listen } from "./support/listeners";
import { highestRate, runAtRate, type Send } from "./support/pace";
import { cpuSeconds, residentKiB } from "./support/processes";
import type { Stage } from "./support/stage";

const words = "Nets are up at dawn, and the tide gives us until nine to bring the first samples in.";

/** Fifty people in one channel, through the whole product: HTTP, procedures, PostgreSQL, Soketi and the gate. */
export async function measureLive(stage: Stage, rates: number[]) {
  const crowd = await gatherCrowd(stage.team.people.map((person) => listenerFor(stage, person.token)));
  const send = messageSender(stage);
  await runAtRate(crowd, send, { rate: 50, seconds: 3 });
  const before = cpuSeconds(Object.values(stage.pids));
  const steady = await runAtRate(crowd, send, { rate: 100, seconds: 10 });
  const used = cpuSeconds(Object.values(stage.pids)) - before;
  const deliveries = steady.sent * stage.team.people.length;
  const climb = await highestRate(rates, (rate) => runAtRate(crowd, send, { rate, seconds: 4 }));
  crowd.close();
  return { steady, cpuPerThousandDeliveries: round((used / deliveries) * 1_000, 3), ...climb };
}

/** What a connection that only waits costs, in KiB of the web process and of Soketi together. */
export async function measureIdle(stage: Stage, count: number): Promise<number> {
  const pids = [stage.pids.web, stage.pids.soketi];
  const before = residentKiB(pids);
  const sockets = await Promise.all(
    Array.from({ length: count }, (_, n) => {
      const person = stage.team.people[n % stage.team.people.length];
      return listen(listenerFor(stage, person?.token ?? ""), () => {});
    }),
  );
  const used = residentKiB(pids) - before;
  for (const socket of sockets) socket.removeAllListeners("close").terminate();
  return round(used / count, 1);
}

export function listenerFor({ product, soketi, team }: Stage, token: string) {
  return {
    url: `${product.url.replace(/^http/, "ws")}/app/${soketi.key}?protocol=7`,
    headers: { Origin: product.url, Cookie: `parley=${token}` },
    channel: `private-conversation-${team.conversationId}`,
  };
}

export function messageSender(stage: Stage): Send {
  const { people, conversationId } = stage.team;
  return (clientId, turn) => {
    const token = people[turn % people.length]?.token ?? "";
    return callOf(stage, token, "messages.send", { conversationId, clientId, body: `${turn} ${words}` });
  };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** Asks the product to change something, as a browser does, and answers what it said. */
export function callOf({ product }: Stage, token: string, procedure: string, input: object): Promise<unknown> {
  const body = JSON.stringify(input);
  const { hostname, port } = new URL(product.url);
  const headers = {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
    Origin: product.url,
    Cookie: `parley=${token}`,
  };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent, hostname, port, path: `/api/trpc/${procedure}`, method: "POST", headers },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk;
        });
        answer.on("end", () =>
          answer.statusCode === 200
            ? resolve(JSON.parse(text).result.data)
            : reject(new Error(`${procedure} answered HTTP ${answer.statusCode}.`)),
        );
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
