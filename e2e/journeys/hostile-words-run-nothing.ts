import { v7 as uuid } from "uuid";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { composer, expectLive, lines } from "../support/conversation";
import { type Call, call, callEach, expectHarmless, openPlace, say, visit } from "../support/hostile-calls";
import { hostileWords } from "../support/hostile-words";
import { expect, test } from "../support/journey";
import { forgetTries } from "../support/people";

const { slug } = world.workspaces.bluefin;

test.describe.configure({ timeout: 600_000 });

test("nothing that people write becomes a script: in a message or a thread, live, after a reload or further up", async ({
  as,
}) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  const conversationId = await openPlace(ada, "words", [chidi]);
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
  const conversationId = await openPlace(ada, "places", [chidi, mia]);
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
  const conversationId = await openPlace(ada, "doors", []);
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

test("nothing in a quote, among what is pinned or put aside, or in the list of threads becomes a script", async ({
  as,
}) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  const from = await openPlace(ada, "quoted", [chidi]);
  const to = await openPlace(ada, "quotes", [chidi]);
  await chidi.goto(paths.conversation(slug, to));
  await expectLive(chidi);
  const said = await callEach(
    ada,
    fives().map((body) => ["messages.send", { clientId: uuid(), conversationId: from, body }]),
  );
  const ids = said.map(({ id }) => String(id));
  await callEach(
    ada,
    ids.flatMap((id): Call[] => [
      ["messages.send", { clientId: uuid(), conversationId: to, body: "look", quotedId: id }],
      ["pins.pin", { conversationId: from, messageId: id }],
    ]),
  );
  await callEach(
    chidi,
    ids.flatMap((id): Call[] => [
      ["saved.save", { conversationId: from, messageId: id }],
      ["messages.send", { clientId: uuid(), conversationId: from, body: "in a thread", rootId: id }],
    ]),
  );
  await expect(lines(chidi).filter({ hasText: "look" }).last()).toBeVisible();
  await expectHarmless(chidi);
  await visit(chidi, [
    paths.conversation(slug, to),
    paths.conversationPins(slug, from),
    paths.saved(slug),
    paths.threads(slug),
  ]);
});

test("nothing in a poll, a preview, a draft or a list that completes a word becomes a script", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  const conversationId = await openPlace(ada, "polls", [chidi]);
  const address = paths.conversation(slug, conversationId);
  for (const page of [ada, chidi]) await page.goto(address);
  for (const page of [ada, chidi]) await expectLive(page);
  const cut = hostileWords.map((words) => words.replaceAll(/\s+/g, " ").trim().slice(0, 200));
  const short = [...new Map(cut.map((words) => [words.normalize("NFKC").toLowerCase(), words])).values()];
  const polls = Array.from({ length: Math.floor(short.length / 20) }, (_, at) => short.slice(at * 20, at * 20 + 20));
  await callEach(
    ada,
    polls.map((options) => ["polls.create", { clientId: uuid(), conversationId, body: options[0], options }]),
  );
  await expect(chidi.getByRole("feed").getByRole("radio")).toHaveCount(polls.length * 20);
  for (const page of [ada, chidi]) await expectHarmless(page);
  for (let from = 0; from < hostileWords.length; from += 40) {
    const words = hostileWords
      .slice(from, from + 40)
      .join("\n\n")
      .slice(0, 9_900);
    await composer(ada).fill(words);
    if (from === 0) await ada.getByRole("button", { name: "Preview" }).first().click();
    await expect(ada.getByRole("region", { name: "Preview" })).toContainText(/\S/);
    await expectHarmless(ada);
    await chidi.goto(paths.drafts(slug));
    await call(chidi, "drafts.save", { conversationId, body: words, revision: from / 40 });
    await visit(chidi, [paths.drafts(slug), address]);
  }
  await composer(ada).fill("");
  await call(chidi, "people.edit", { name: "M <img src=x onerror=pwned=1>", bio: "", timeZone: "" });
  await composer(ada).pressSequentially("@M");
  await expect(ada.getByRole("option", { name: "<img" })).toBeVisible();
  await expectHarmless(ada);
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
