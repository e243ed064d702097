import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { composer, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

const row = (page: Page, words: string) => lines(page).filter({ hasText: words }).last();
const chip = (page: Page, words: string, name: RegExp) => row(page, words).getByRole("button", { name });

test("one reacts, the other sees it at once, joins in and takes it back", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "design");
  await openLive(chidi, "design");
  await say(ada, "The new buoys are in");
  await row(chidi, "new buoys").hover();
  await row(chidi, "new buoys").getByRole("button", { name: "React with thumbs up" }).click();
  await expect(chip(chidi, "new buoys", /^Thumbs up, you$/)).toHaveAttribute("aria-pressed", "true");
  await expect(chip(ada, "new buoys", /^Thumbs up, 1 person$/)).toBeVisible();
  await expect(chip(ada, "new buoys", /^Thumbs up/)).toHaveAttribute("title", "Chidi");
  await chip(ada, "new buoys", /^Thumbs up/).click();
  await expect(chip(chidi, "new buoys", /^Thumbs up, 2 people, you too$/)).toBeVisible();
  await chip(chidi, "new buoys", /^Thumbs up/).click();
  await expect(chip(ada, "new buoys", /^Thumbs up, you$/)).toBeVisible();
  await chip(ada, "new buoys", /^Thumbs up/).click();
  await expect(chip(chidi, "new buoys", /^Thumbs up/)).toHaveCount(0);
});

test("any emoji is found by keyboard alone, in the skin tone that was chosen once", async ({ as }) => {
  const ada = await as("ada");
  await openLive(ada, "design");
  await say(ada, "Who rows today?");
  await expect(row(ada, "Who rows")).toHaveAttribute("data-message", /./);
  await row(ada, "Who rows").focus();
  await ada.keyboard.press("a");
  const search = ada.getByRole("combobox", { name: "Search emojis" });
  await expect(search).toBeFocused();
  await ada.getByRole("button", { name: "Medium skin tone" }).click();
  await search.fill("raising hands");
  await expectAccessible(ada);
  await search.press("ArrowDown");
  await search.press("Enter");
  await expect(search).toBeHidden();
  await expect(chip(ada, "Who rows", /^Raising hands: medium skin tone, you$/)).toContainText("🙌🏽");
  await expect(row(ada, "Who rows")).toBeFocused();
  await ada.reload();
  await expect(chip(ada, "Who rows", /: medium skin tone, you$/)).toContainText("🙌🏽");
});

test("an emoji is put into what one writes", async ({ as }) => {
  const ada = await as("ada");
  await openLive(ada, "design");
  await composer(ada).fill("Off we go ");
  await ada.getByRole("button", { name: "Emoji" }).click();
  await ada.getByRole("combobox", { name: "Search emojis" }).fill("rocket");
  await ada.getByRole("option", { name: "rocket", exact: true }).first().click();
  await expect(composer(ada)).toHaveValue("Off we go 🚀");
  await expect(composer(ada)).toBeFocused();
});

test("fifty kinds wrap beneath a message and stay within it", async ({ as, parley }) => {
  const ada = await as("ada", { viewport: { width: 390, height: 800 } });
  await openLive(ada, "design");
  await say(ada, "Everybody choose");
  await expect(row(ada, "Everybody choose")).toHaveAttribute("data-message", /./);
  const messageId = await row(ada, "Everybody choose").getAttribute("data-message");
  const conversationId = new URL(ada.url()).pathname.split("/").at(-1);
  for (let at = 0; at < 50; at += 1) {
    const data = { conversationId, messageId, emoji: String.fromCodePoint(0x1f600 + at) };
    const answer = await ada.request.post("/api/trpc/reactions.react", { data, headers: { Origin: parley.url } });
    expect(answer.status()).toBe(200);
  }
  await expect(row(ada, "Everybody choose").getByRole("listitem")).toHaveCount(51);
  const overflow = await ada.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test("without a script chips are buttons of a form, and a page lists who reacted", async ({ as }) => {
  const ada = await as("ada");
  await openLive(ada, "design");
  await say(ada, "Plain and simple");
  await row(ada, "Plain and simple").hover();
  await row(ada, "Plain and simple").getByRole("button", { name: "React with party popper" }).click();
  await expect(chip(ada, "Plain and simple", /^Party popper, you$/)).toBeVisible();

  const chidi = await as("chidi", { javaScriptEnabled: false });
  await chidi.goto(ada.url());
  await chip(chidi, "Plain and simple", /^Party popper, 1 person$/).click();
  await expect(chip(chidi, "Plain and simple", /^Party popper, 2 people, you too$/)).toBeVisible();
  await expect(chip(ada, "Plain and simple", /^Party popper, 2 people, you too$/)).toBeVisible();
  const messageId = await row(chidi, "Plain and simple").getAttribute("data-message");
  await chidi.goto(`${new URL(ada.url()).pathname}/m/${messageId}/reactions`);
  const people = chidi.getByRole("list", { name: "Who chose 🎉" });
  await expect(people.getByRole("link")).toHaveText([/Ada Okafor/, /Chidi Eze/]);
  await chidi.getByRole("button", { name: "Take back party popper" }).click();
  await expect(people.getByRole("link")).toHaveText([/Ada Okafor/]);
  await chidi.getByLabel("Any other emoji").fill("🐙");
  await chidi.getByRole("button", { name: "React", exact: true }).click();
  await expect(chidi.getByRole("button", { name: "Take back octopus" })).toBeVisible();
  await expect(chip(ada, "Plain and simple", /^Octopus, 1 person$/)).toBeVisible();
});
