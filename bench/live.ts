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
  const send = sender(stage);
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

function listenerFor({ product, soketi, team }: Stage, token: string) {
  return {
    url: `${product.url.replace(/^http/, "ws")}/app/${soketi.key}?protocol=7`,
    headers: { Origin: product.url, Cookie: `parley=${token}` },
    channel: `private-conversation-${team.conversationId}`,
  };
}

function sender({ product, team }: Stage): Send {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const { hostname, port } = new URL(product.url);
  return (clientId, turn) => {
    const token = team.people[turn % team.people.length]?.token ?? "";
    const body = JSON.stringify({ conversationId: team.conversationId, clientId, body: `${turn} ${words}` });
    const headers = {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
      Origin: product.url,
      Cookie: `parley=${token}`,
    };
    return new Promise((resolve, reject) => {
      const request = http.request(
        { agent, hostname, port, path: "/api/trpc/messages.send", method: "POST", headers },
        (answer) => {
          answer.resume();
          answer.on("end", () =>
            answer.statusCode === 200 ? resolve() : reject(new Error(`HTTP ${answer.statusCode}`)),
          );
        },
      );
      request.on("error", reject);
      request.end(body);
    });
  };
}
