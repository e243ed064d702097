import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import type { PlaceName } from "../support/conversation";
import { expect, test } from "../support/journey";
import type { Name } from "../support/people";

/** What each page with a conversation in its address lets people post; a new page without a line here fails. */
const forms: Record<string, string[]> = {
  "w.$workspace.admin.conversations_.$conversation": ["rename", "close", "archive", "restore", "delete"],
  "w.$workspace.browse.$conversation": ["feature", "unfeature"],
  "w.$workspace.c.$conversation": ["send", "draft", "takeAside", "dropAside"],
  "w.$workspace.c.$conversation.details": [
    "add",
    "remove",
    "owner",
    "member",
    "leave",
    "describe",
    "reshape",
    "convert",
  ],
  "w.$workspace.c.$conversation.day": ["jump"],
  "w.$workspace.c.$conversation.m.$message": ["pin", "unpin", "save", "unsave", "unread"],
  "w.$workspace.c.$conversation.m.$message_.delete": ["delete", "remove"],
  "w.$workspace.c.$conversation.m.$message_.edit": ["edit"],
  "w.$workspace.c.$conversation.m.$message_.forward": ["send"],
  "w.$workspace.c.$conversation.m.$message_.history": ["purge"],
  "w.$workspace.c.$conversation.m.$message_.moved": [],
  "w.$workspace.c.$conversation.m.$message_.poll": ["vote", "withdraw", "close"],
  "w.$workspace.c.$conversation.m.$message_.reactions": ["react"],
  "w.$workspace.c.$conversation.moderate": ["ban", "lift", "silence"],
  "w.$workspace.c.$conversation.people.$handle": [],
  "w.$workspace.c.$conversation.pins": ["unpin"],
  "w.$workspace.c.$conversation.requests": ["decide"],
  "w.$workspace.c.$conversation.t.$message": ["follow", "unfollow", "unread", "resolve", "reopen", "send"],
  "w.$workspace.c.$conversation.t.$message_.promote": ["promote"],
  "w.$workspace.c.$conversation_.ask": ["ask", "withdraw"],
  "w.$workspace.c.$conversation_.enter": ["enter"],
  "w.$workspace.c.$conversation_.join": ["join"],
  "w.$workspace.c.$conversation_.move": ["move"],
  "w.$workspace.c.$conversation_.poll": ["create"],
};

const madeUp = "0199aaaa-0000-7000-8000-000000000000";
const another = "0199bbbb-0000-7000-8000-000000000000";

type Place = { id: string; message: string };
const nowhere: Place = { id: madeUp, message: "0199cccc-0000-7000-8000-000000000000" };

/** Whoever has no reach, and somebody who has: a member and a guest outside, an administrator before what is between others. */
const outsiders: [Name, PlaceName, Name][] = [
  ["mia", "design", "ada"],
  ["gil", "design", "ada"],
  ["adi", "direct", "ada"],
  ["max", "design", "ada"],
];

test("every page about a conversation stands in the table", () => {
  const pages = readdirSync("app/routes").map((file) => file.replace(/\.tsx$/, ""));
  expect(pages.filter((name) => name.includes("$conversation")).sort()).toEqual(Object.keys(forms).sort());
});

for (const [who, name, insider] of outsiders)
  test(`${who} cannot tell ${name} from an id that was made up, on any page`, async ({ as, parley }) => {
    test.setTimeout(120_000);
    const place = await placeSeenBy(await as(insider), name);
    const page = await as(who);
    const different: string[] = [];
    for (const [route, acts] of Object.entries(forms))
      for (const ask of waysInto(page, parley.url, route, acts)) {
        const difference = await differenceOf(ask, place);
        if (difference) different.push(`${ask.name}\n${difference}`);
      }
    expect(different).toEqual([]);
  });

test("whoever is in is answered otherwise, so that the comparison can tell", async ({ as, parley }) => {
  const page = await as("ada");
  const place = await placeSeenBy(page, "design");
  for (const route of ["w.$workspace.c.$conversation", "w.$workspace.c.$conversation.m.$message_.edit"])
    for (const ask of waysInto(page, parley.url, route, forms[route] ?? []))
      expect(await ask.by(place), ask.name).not.toBe(await ask.by(nowhere));
  await page.goto(`/w/${world.workspaces.bluefin.slug}/c/${world.conversations.design.id}`);
  await expect(page.getByRole("feed").getByText("let me in")).toBeVisible();
});

test("what is private takes an outsider no longer to be refused than what was made up", async ({ as, parley }) => {
  test.setTimeout(120_000);
  const page = await as("mia");
  const [ask] = waysInto(page, parley.url, "w.$workspace.c.$conversation", []);
  const times: Record<string, number[]> = { real: [], unreal: [] };
  for (let round = 0; round < 60; round += 1)
    for (const [kind, id] of [
      ["real", world.conversations.design.id],
      ["unreal", madeUp],
    ] as const) {
      const start = performance.now();
      await ask?.by({ ...nowhere, id });
      times[kind]?.push(performance.now() - start);
    }
  const median = (kind: string) => times[kind]?.sort((a, b) => a - b)[30] ?? Number.NaN;
  // Equal in truth; the machine that asks may be busy.
  expect(median("real") / median("unreal")).toBeGreaterThan(0.5);
  expect(median("real") / median("unreal")).toBeLessThan(2);
});

async function placeSeenBy(insider: Page, name: PlaceName): Promise<Place> {
  const { id } = world.conversations[name];
  const html = await (await insider.request.get(paths.conversation(world.workspaces.bluefin.slug, id))).text();
  return { id, message: /data-message="([^"]+)"/.exec(html)?.[1] ?? "" };
}

/** What tells the two apart every time: between one answer and the next somebody may have come or gone, whom both list. */
async function differenceOf(ask: Way, place: Place): Promise<string | null> {
  let difference: string | null = null;
  for (let turn = 0; turn < 3; turn += 1) {
    const [real, unreal] = [await ask.by(place), await ask.by(nowhere)];
    if (real === unreal) return null;
    difference = firstDifference(real, unreal);
  }
  return difference;
}

type Way = { name: string; by(place: Place): Promise<string> };

function waysInto(page: Page, origin: string, route: string, acts: string[]): Way[] {
  const address = ({ id, message }: Place) =>
    `/${addressOf(route).replace("$conversation", id).replace("$message", message)}`;
  const fields = {
    ...{ person: world.people.chidi.id, request: another, name: "mine", words: "please", reason: "none", react: "👍" },
    ...{ body: "let me in", clientId: another, outcome: "approved", seconds: "600", kind: "channel" },
  };
  const post = (act: string, data: string): Way => ({
    name: `POST ${route}${data} ${act}`,
    by: (place) =>
      page.request
        .post(address(place) + data, { form: { ...fields, act }, headers: { origin }, maxRedirects: 0 })
        .then((answer) => toldBy(answer, place)),
  });
  const get = (data: string): Way => ({
    name: `GET ${route}${data}`,
    by: (place) => page.request.get(address(place) + data, { maxRedirects: 0 }).then((answer) => toldBy(answer, place)),
  });
  return [get(""), get(".data"), ...acts.flatMap((act) => [post(act, ""), post(act, ".data")])];
}

function addressOf(route: string): string {
  const parts = route.split(".").map((part) => part.replace(/_$/, ""));
  return parts.join("/").replace("$workspace", world.workspaces.bluefin.slug).replace("$handle", "ada");
}

type Answer = Awaited<ReturnType<Page["request"]["get"]>>;

/** Everything that an answer says, without the ids that were asked for and what differs from request to request. */
async function toldBy(answer: Answer, { id, message }: Place): Promise<string> {
  const own = new Set(["date", "x-request-id", "etag", "keep-alive"]);
  const headers = answer
    .headersArray()
    .filter(({ name }) => !own.has(name.toLowerCase()))
    .map(({ name, value }) => `${name.toLowerCase()}: ${value}`);
  const told = [answer.status(), ...headers.sort(), readable(await answer.text())].join("\n");
  return told
    .replaceAll(id, "ID")
    .replaceAll(message, "MESSAGE")
    .replace(/nonce[-=]\\?["']?[\w+/=-]+/g, "NONCE")
    .replaceAll(answer.headers()["x-request-id"] ?? "no request id", "REQUEST")
    .replace(/\b1[78]\d{11}\b/g, "NOW");
}

/**
 * The data of a page comes as one flat list that names each value once, so two queries that were answered in the same
 * millisecond move every number in it. Written out in full, it is compared for what it says.
 */
function readable(body: string): string {
  if (body.startsWith("[")) return body.split("\n").map(writtenOut).join("\n");
  return body.replace(/enqueue\(("(?:[^"\\]|\\.)*")\)/g, (_, chunk: string) =>
    (JSON.parse(chunk) as string).split("\n").map(writtenOut).join("\n"),
  );
}

function writtenOut(line: string): string {
  if (!line.startsWith("[")) return line;
  const values = JSON.parse(line) as unknown[];
  const valueAt = (at: unknown): unknown => {
    const value = typeof at === "number" && at >= 0 ? values[at] : at;
    if (Array.isArray(value)) return value.map((one) => (typeof one === "number" ? valueAt(one) : one));
    if (value === null || typeof value !== "object") return value;
    return Object.entries(value).map(([key, one]) => [values[Number(key.slice(1))], valueAt(one)]);
  };
  return JSON.stringify(valueAt(0));
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const from = Math.max(0, at - 150);
  return `real: ${one.slice(from, at + 150)}\nmade up: ${other.slice(from, at + 150)}`;
}
