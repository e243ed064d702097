import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { openConversation } from "~/domain/conversations/conversation-access";
import { sendMessage } from "~/domain/messages/send-message";
import { sessionTokenFrom } from "~/platform/auth/session-cookie";
import { readSession } from "~/platform/auth/sessions";
import { SendMessage } from "~/shared/inputs/message";
import type { Database } from "../client";

type House = { url: string; onTaken: (taken: number) => void };

/** A server that takes messages as the product does, but loses one answer in seven and is away one time in eleven. */
export async function openHouse(db: Database): Promise<House> {
  let asked = 0;
  let taken = 0;
  const server = createServer(async (request, response) => {
    asked += 1;
    if (asked % 11 === 0) return void response.writeHead(503).end();
    const status = await take(db, request);
    taken += 1;
    house.onTaken(taken);
    if (asked % 7 === 0) return void response.destroy();
    response.writeHead(status).end("{}");
  });
  const house: House = { url: "", onTaken: () => {} };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  house.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return house;
}

async function take(db: Database, request: IncomingMessage): Promise<number> {
  const session = await readSession(db, sessionTokenFrom(request.headers.cookie, false));
  if (!session) return 401;
  let body = "";
  for await (const chunk of request) body += chunk;
  const input = JSON.parse(body) as SendMessage & { conversationId: string };
  const ctx = { actor: { kind: "person" as const, ...session }, db, publish: () => {}, address: null };
  await sendMessage(ctx, await openConversation(ctx, input.conversationId, "post"), SendMessage.parse(input));
  return 200;
}
