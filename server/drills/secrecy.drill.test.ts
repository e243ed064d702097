import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversationChannel } from "../../app/shared/rules/channels";
import { connectDatabase } from "../../db/client";
import { mintSession, world } from "../../db/seed/world";
import { ownDatabase } from "../../db/testing/worker-database";
import { type RawClient, soon, visit } from "../gate/support/raw-client";
import { buildWhenStale } from "../supervisor/build";
import { readSecrets } from "../supervisor/secrets";
import { freePort, newDataFolder, type ParleyProcess, startParley, until } from "./parley-process";

type Name = "ada" | "adi" | "mia" | "mo" | "gil" | "max";
type Place = "design" | "direct" | "group";

const folder = newDataFolder();
const madeUp = "0199aaaa-0000-7000-8000-000000000000";
const conversations = world.conversations;
const cookies = {} as Record<Name, string>;
let parley: ParleyProcess;

/** Whoever has no reach: members, a guest, somebody from elsewhere, and an administrator before what is between others. */
const outsiders: [Name, Place][] = [
  ["mia", "design"],
  ["mo", "group"],
  ["gil", "direct"],
  ["adi", "direct"],
  ["max", "design"],
];

beforeAll(async () => {
  await buildWhenStale(process.cwd(), () => undefined, new AbortController().signal);
  const databaseUrl = await ownDatabase("secrecy");
  await signEverybodyIn(databaseUrl);
  parley = startParley(folder, await freePort(), { DATABASE_URL: databaseUrl });
  await until("the start", () => parley.output().includes("Parley is ready"), 30_000);
}, 180_000);

afterAll(async () => {
  parley.signal("SIGTERM");
  await parley.ended;
  rmSync(folder, { recursive: true, force: true });
}, 15_000);

test.each(outsiders)("%s hears the same of %s as of nothing when subscribing to it", async (who, place) => {
  const [real, unreal] = [await heardOf(who, conversations[place].id), await heardOf(who, madeUp)];
  expect(real).toEqual(unreal);
  expect(real).toContain("pusher:subscription_error");
  expect(await heardOf(who, crypto.randomUUID())).toEqual(unreal);
});

test.each(outsiders)("%s is told the same about %s as about nothing, in one call and in many", async (who, place) => {
  for (const address of questions(conversations[place].id)) {
    const real = await toldAbout(who, address, conversations[place].id);
    const unreal = await toldAbout(who, address.replaceAll(conversations[place].id, madeUp), madeUp);
    expect(real, address).toEqual(unreal);
    expect(real, address).toContain("not_found");
  }
});

test("whoever is in hears and is told something else, so that the comparison can tell", async () => {
  const { id } = conversations.design;
  expect(await heardOf("ada", id)).toContain("subscription_succeeded");
  expect(await heardOf("ada", madeUp)).toContain("pusher:subscription_error");
  for (const address of questions(id)) expect(await toldAbout("ada", address, id), address).toMatch(/^200\n/);
});

async function signEverybodyIn(databaseUrl: string): Promise<void> {
  const { db, close } = connectDatabase(databaseUrl, { max: 1 });
  for (const name of ["ada", "adi", "mia", "mo", "gil", "max"] as const)
    cookies[name] = `parley=${await mintSession(db, world.people[name].id)}`;
  await close();
}

/** The frame that a subscription is answered with, as text and without the id that was asked for. */
async function heardOf(who: Name, id: string): Promise<string> {
  const address = `${parley.url.replace("http", "ws")}/app/${readSecrets(folder).soketiKey}?protocol=7&client=js`;
  const client = await visit(address, { cookie: cookies[who], origin: parley.url });
  const answers = nextText(client);
  client.subscribe(conversationChannel(id));
  await soon(() => expect(answers).toHaveLength(1));
  client.socket.close();
  return String(answers[0]).replaceAll(id, "ID");
}

function nextText({ socket }: RawClient): string[] {
  const texts: string[] = [];
  socket.on("message", (text) => texts.push(String(text)));
  return texts;
}

/** Each question by itself, and all of them in one request, as pages ask. */
function questions(conversationId: string): string[] {
  const inputs = {
    "conversations.read": { conversationId },
    "messages.page": { conversationId },
    "sync.since": { conversationId, seq: 0 },
  };
  const written = (input: unknown) => encodeURIComponent(JSON.stringify(input));
  const single = Object.entries(inputs).map(([name, input]) => `/api/trpc/${name}?input=${written(input)}`);
  return [
    ...single,
    `/api/trpc/${Object.keys(inputs).join(",")}?batch=1&input=${written({ ...Object.values(inputs) })}`,
  ];
}

/** Status, headers and body, without the id that was asked for and what differs from request to request. */
async function toldAbout(who: Name, address: string, id: string): Promise<string> {
  const answer = await fetch(parley.url + address, { headers: { cookie: cookies[who] } });
  const own = new Set(["date", "x-request-id"]);
  const headers = [...answer.headers].filter(([name]) => !own.has(name)).map(([name, value]) => `${name}: ${value}`);
  return [answer.status, ...headers, await answer.text()]
    .join("\n")
    .replaceAll(id, "ID")
    .replace(/'nonce-[\w+/=]+'/g, "NONCE")
    .replaceAll(answer.headers.get("x-request-id") ?? "no request id", "REQUEST");
}
