import { createHash, createHmac } from "node:crypto";
import http from "node:http";
import { type Pack, packData } from "./event-packing";

export type SoketiAddress = { host: string; port: number; appId: string; key: string; secret: string };

/** `refused` is about these events; `unreachable` is about Soketi, whatever we would have sent. */
export type Reply = { outcome: "confirmed" | "refused" | "unreachable"; why: string };

export type SoketiApi = {
  post(packs: Pack[]): Promise<Reply>;
  isReady(): Promise<boolean>;
  close(): void;
};

type Answer = { status: number; body: string };

const timeoutMs = 2_000;
const eventName = "changes";
// These answers would be given to any event: no app of this id, wrong secret, too busy.
const aboutSoketi = new Set([401, 403, 404, 429]);

/** Soketi's HTTP side over kept-alive connections. */
export function createSoketiApi(soketi: SoketiAddress, connections: number): SoketiApi {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections + 1, scheduling: "fifo" });
  const app = `/apps/${encodeURIComponent(soketi.appId)}`;
  const base = { agent, host: soketi.host, port: soketi.port };

  return {
    async post(packs) {
      const batch = packs.map((pack) => ({ name: eventName, channel: pack.channel, data: packData(pack) }));
      // Soketi answers a single event in one write, a batch in several.
      const path = batch.length === 1 ? `${app}/events` : `${app}/batch_events`;
      const body = JSON.stringify(batch.length === 1 ? batch[0] : { batch });
      const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
      const options = { ...base, method: "POST", path: `${path}?${signedQuery(soketi, path, body)}`, headers };
      try {
        return judge(await ask(options, body));
      } catch (error) {
        return { outcome: "unreachable", why: sentence(error) };
      }
    },
    async isReady() {
      try {
        return (await ask({ ...base, method: "GET", path: "/ready" }, "")).status === 200;
      } catch {
        return false;
      }
    },
    close() {
      agent.destroy();
    },
  };
}

// Signing as in the Pusher HTTP API reference: HMAC-SHA256 over method, path and the sorted query with the body's MD5.
function signedQuery(soketi: SoketiAddress, path: string, body: string): string {
  const md5 = createHash("md5").update(body).digest("hex");
  const timestamp = Math.floor(Date.now() / 1000);
  const query = `auth_key=${soketi.key}&auth_timestamp=${timestamp}&auth_version=1.0&body_md5=${md5}`;
  const signature = createHmac("sha256", soketi.secret).update(`POST\n${path}\n${query}`).digest("hex");
  return `${query}&auth_signature=${signature}`;
}

// A kept-alive connection may be closed by Soketi just as we write to it: that says nothing about Soketi, so once more.
async function ask(options: http.RequestOptions, body: string): Promise<Answer> {
  const attempt = { wasReused: false };
  try {
    return await askOnce(options, body, attempt);
  } catch (error) {
    if (!attempt.wasReused || !isReset(error)) throw error;
    return askOnce({ ...options, agent: false }, body, attempt);
  }
}

function askOnce(options: http.RequestOptions, body: string, attempt: { wasReused: boolean }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => finish(() => resolve({ status: response.statusCode ?? 0, body: text })));
      response.on("error", (error) => finish(() => reject(error)));
    });
    const deadline = setTimeout(() => request.destroy(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    function finish(settle: () => void) {
      clearTimeout(deadline);
      settle();
    }
    request.on("error", (error) => {
      attempt.wasReused = request.reusedSocket;
      finish(() => reject(error));
    });
    request.end(body);
  });
}

// Soketi writes its CORS headers before the status, so a refusal may come as 200: only `ok: true` is a yes.
function judge(answer: Answer): Reply {
  const body = readObject(answer.body);
  const isFine = answer.status >= 200 && answer.status < 300;
  if (isFine && body?.ok === true) return { outcome: "confirmed", why: "" };
  const why = `Soketi answered ${answer.status} ${answer.body.slice(0, 200)}`;
  const code = typeof body?.code === "number" ? body.code : answer.status;
  return { outcome: aboutSoketi.has(code) || code >= 500 || body === null ? "unreachable" : "refused", why };
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function isReset(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ECONNRESET" || error.code === "EPIPE");
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
