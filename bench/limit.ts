import { createHash, createHmac } from "node:crypto";
import http from "node:http";
import { gatherCrowd } from "./support/listeners";
import { highestRate, runAtRate, type Send } from "./support/pace";
import type { Stage } from "./support/stage";

const channel = "private-bare";

/**
 * The least that any design on these parts must do: insert the row, publish it to Soketi, wait for fifty sockets that
 * are connected to Soketi itself. No product, no rights, no numbers.
 */
export async function measureLimit(stage: Stage, rates: number[]) {
  const { sql, soketi } = stage;
  await sql`create table bare (id uuid primary key, conversation_id uuid not null, author_id uuid not null, body text not null, created_at timestamptz not null default now())`;
  const url = `ws://${soketi.host}:${soketi.port}/app/${soketi.key}?protocol=7`;
  const crowd = await gatherCrowd(
    stage.team.people.map(() => ({ url, headers: {}, channel })),
    { sign: soketi },
  );
  const send = bareSender(stage);
  await runAtRate(crowd, send, { rate: 50, seconds: 3 });
  const steady = await runAtRate(crowd, send, { rate: 100, seconds: 10 });
  const climb = await highestRate(rates, (rate) => runAtRate(crowd, send, { rate, seconds: 4 }));
  crowd.close();
  await sql`drop table bare`;
  return { steady, ...climb };
}

function bareSender({ sql, soketi, team }: Stage): Send {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  return async (clientId, turn) => {
    const body = `${turn} Nets are up at dawn, and the tide gives us until nine to bring the first samples in.`;
    const author = team.people[turn % team.people.length]?.id ?? "";
    await sql`insert into bare (id, conversation_id, author_id, body) values (${clientId}, ${team.conversationId}, ${author}, ${body})`;
    // Acknowledged once the row is in; the publish goes on beside it, as it does in the product.
    publish({ agent, soketi, payload: { clientId, author, body } }).catch(() => {});
  };
}

type Publish = { agent: http.Agent; soketi: Stage["soketi"]; payload: Record<string, string> };

// https://pusher.com/docs/channels/library_auth_reference/rest-api/
function publish({ agent, soketi, payload }: Publish): Promise<void> {
  const body = JSON.stringify({ name: "bare", channels: [channel], data: JSON.stringify(payload) });
  const path = `/apps/${soketi.appId}/events`;
  const query = new URLSearchParams({
    auth_key: soketi.key,
    auth_timestamp: String(Math.floor(Date.now() / 1_000)),
    auth_version: "1.0",
    body_md5: createHash("md5").update(body).digest("hex"),
  });
  const signature = createHmac("sha256", soketi.secret).update(`POST\n${path}\n${query}`).digest("hex");
  const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const target = {
      agent,
      hostname: soketi.host,
      port: soketi.port,
      path: `${path}?${query}&auth_signature=${signature}`,
    };
    const request = http.request({ ...target, method: "POST", headers }, (answer) => {
      answer.resume();
      answer.on("end", () => (answer.statusCode === 200 ? resolve() : reject(new Error(`HTTP ${answer.statusCode}`))));
    });
    request.on("error", reject);
    request.end(body);
  });
}
