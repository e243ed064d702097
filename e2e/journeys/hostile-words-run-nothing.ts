import type { Page } from "@playwright/test";
import { v7 as uuid } from "uuid";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { expectLive, lines } from "../support/conversation";
import { hostileWords } from "../support/hostile-words";
import { expect, test } from "../support/journey";
import { forgetTries } from "../support/people";

const { slug } = world.workspaces.bluefin;

test.describe.configure({ timeout: 600_000 });

test("nothing that people write becomes a script: in a message or a thread, live, after a reload or further up", async ({
  as,
}) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  const conversationId = await open(ada, "words", [chidi]);
  const address = paths.conversation(slug, conversationId);
  const rootId = await say(ada, { conversationId, body: "the beginning" });
  const thread = await ada.context().newPage();
  await thread.goto(paths.thread(slug, conversationId, rootId));
  for (const page of [ada, chidi]) await page.goto(address);
  for (const page of [ada, chidi, thread]) await expectLive(page);
  const edited = await say(ada, { conversationId, body: "to be edited" });
  await callEach(
    ada,
    hostileWords.map((body) => ["messages.send", { clientId: uuid(), conversationId, body }]),
  );
  await callEach(
    ada,
    fives().flatMap((body): Call[] => [
      ["messages.send", { clientId: uuid(), conversationId, body, rootId }],
      ["messages.edit", { conversationId, messageId: edited, body }],
    ]),
  );
  await say(ada, { conversationId, body: "the end of it" });
  for (const page of [ada, chidi]) await expect(lines(page).filter({ hasText: "the end of it" })).toBeVisible();
  for (const page of [ada, chidi, thread]) await expectHarmless(page);
  for (let before = hostileWords.length + 60; before > 0; before -= 45) {
    await chidi.goto(paths.conversationBefore(slug, conversationId, before));
    await expectHarmless(chidi);
  }
  await thread.reload();
  await expectHarmless(thread);
});

test("nothing in a topic, a description, a name, a status or a few words about oneself becomes a script", async ({
  as,
  parley,
}) => {
  const [ada, chidi, mia] = [await as("ada"), await as("chidi"), await as("mia")];
  const conversationId = await open(ada, "places", [chidi, mia]);
  await say(mia, { conversationId, body: "here" });
  const places = [paths.conversation(slug, conversationId), paths.conversationDetails(slug, conversationId)];
  const pages = [paths.browse(slug), paths.people(slug), paths.person(slug, "mia"), paths.home()];
  await chidi.goto(places[0] ?? "");
  await expectLive(chidi);
  for (let from = 0; from < hostileWords.length; from += 20) {
    await forgetTries(parley);
    const some = hostileWords.slice(from, from + 20);
    await callEach(
      ada,
      some.map((words) => [
        "conversations.settings.describe",
        { conversationId, topic: words.slice(0, 250), description: words },
      ]),
    );
    await callEach(
      mia,
      some.flatMap((words): Call[] => [
        ["people.edit", { name: `M ${words.replaceAll(/\s+/g, " ").slice(0, 90)}`, bio: words, timeZone: "" }],
        ["people.setStatus", { emoji: "", text: words.slice(0, 100), lasts: "never" }],
      ]),
    );
    await expectHarmless(chidi);
    await visit(chidi, [...pages, ...places.toReversed()]);
    await expectLive(chidi);
  }
  await expectHarmless(chidi);
  await forgetTries(parley);
  await call(mia, "people.edit", { name: world.people.mia.name, bio: "", timeZone: "" });
  await call(mia, "people.setStatus", { emoji: "", text: "", lasts: "never" });
});

test("nothing in the words with a request or a ban becomes a script", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  const conversationId = await open(ada, "doors", []);
  await call(ada, "conversations.settings.reshape", { conversationId, kind: "channel", visibility: "restricted" });
  await chidi.goto(paths.home());
  const personId = world.people.chidi.id;
  for (const words of hostileWords.filter((_words, place) => place % 8 === 0)) {
    await call(chidi, "requests.ask", { conversationId, words });
    await visit(ada, [paths.conversationRequests(slug, conversationId), paths.adminRequests(slug)]);
    await call(chidi, "requests.withdraw", { conversationId });
    await call(ada, "sanctions.ban", { conversationId, personId, reason: words });
    await visit(ada, [paths.conversationModerate(slug, conversationId)]);
    await call(ada, "sanctions.liftBan", { conversationId, personId });
  }
});

test("a form from another site changes nothing", async ({ as, parley }) => {
  const page = await as("ada");
  const send = (headers: Record<string, string>) =>
    page.request.post("/api/trpc/account.signOut", {
      headers: { "Content-Type": "application/json", ...headers },
      data: "{}",
    });
  expect((await send({ Origin: "https://evil.example" })).status()).toBe(403);
  expect((await send({ Origin: `${parley.url}.evil.example` })).status()).toBe(403);
  expect((await send({ Origin: "null" })).status()).toBe(403);
  expect((await page.request.get("/api/trpc/account.me")).status()).toBe(200);
  expect((await page.request.get("/api/trpc/account.signOut")).status()).toBe(405);
});

test("every answer carries its protections, refusals too", async ({ request }) => {
  for (const path of [
    "/sign-in",
    "/nowhere",
    "/w/bluefin",
    "/api/trpc/account.me",
    "/health/ready",
    "/join/x",
    "/.env",
    "/apps/parley/events",
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(headers["content-security-policy"], path).toContain("script-src 'self' 'nonce-");
    expect(headers["content-security-policy"], path).toContain("require-trusted-types-for 'script'");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(await answer.text(), path).not.toMatch(/node_modules|\bat .+:\d+:\d+/);
  }
});

/** Five in one message, each in a paragraph of its own. */
function fives(): string[] {
  return hostileWords.flatMap((_words, place) =>
    place % 5 === 0 ? [hostileWords.slice(place, place + 5).join("\n\n")] : [],
  );
}

/** A channel of its own, so that nobody else's journey meets these words. */
async function open(owner: Page, name: string, others: Page[]): Promise<string> {
  await owner.goto(paths.home());
  const made = await call(owner, "conversations.createChannel", { workspace: slug, name: `hostile-${name}` });
  const conversationId = String(made.id ?? made.conversationId);
  for (const other of others) {
    await other.goto(paths.home());
    await call(other, "conversations.join", { conversationId });
  }
  return conversationId;
}

async function say(page: Page, message: { conversationId: string; body: string; rootId?: string }): Promise<string> {
  const clientId = uuid();
  const made = await call(page, "messages.send", { clientId, ...message });
  return String((made.message as { id?: string } | undefined)?.id ?? made.id);
}

type Call = [verb: string, input: object];

async function call(page: Page, verb: string, input: object): Promise<Record<string, unknown>> {
  const [answer] = await callEach(page, [[verb, input]]);
  return answer ?? {};
}

/** One after the other, as the page itself would ask. */
async function callEach(page: Page, calls: Call[]): Promise<Record<string, unknown>[]> {
  const answers = await page.evaluate(
    async (asked) => {
      const heard: [number, string][] = [];
      for (const [address, body] of asked) {
        const headers = { "Content-Type": "application/json" };
        const answer = await fetch(address, { method: "POST", headers, body });
        heard.push([answer.status, await answer.text()]);
      }
      return heard;
    },
    calls.map(([verb, input]) => [`/api/trpc/${verb}`, JSON.stringify(input)] as const),
  );
  return answers.map(([status, text], place) => {
    expect(status, `${JSON.stringify(calls[place])}: ${text}`).toBe(200);
    return (JSON.parse(text).result.data ?? {}) as Record<string, unknown>;
  });
}

async function visit(page: Page, addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await expectHarmless(page);
  }
}

/** What a browser refuses on our behalf is a complaint, and that alone fails a journey. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll("body *")];
    const handlers = all.filter((element) => element.getAttributeNames().some((name) => name.startsWith("on")));
    const addresses = all.flatMap((element) =>
      ["href", "src", "action", "data"].map((name) => element.getAttribute(name)),
    );
    const isBad = (address: string | null) => /^\s*(javascript|data|vbscript|file):/i.test(address ?? "");
    const strangers = document.querySelectorAll(
      ".prose :is(script, img, svg, math, iframe, style, form, object, embed, [style], [id])",
    );
    return {
      pwned: "pwned" in window,
      handlers: handlers.length,
      addresses: addresses.filter(isBad).length,
      strangers: strangers.length,
    };
  });
  expect(found, page.url()).toEqual({ pwned: false, handlers: 0, addresses: 0, strangers: 0 });
}
