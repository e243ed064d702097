import type { Page } from "@playwright/test";
import { world } from "~db/seed/world";
import { addressOf, composer, lines, openLive, say } from "../support/conversation";
import { fillPlace } from "../support/crowd";
import { hostileWords } from "../support/hostile-words";
import { expect, test } from "../support/journey";

const plain = { javaScriptEnabled: false };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const options = (page: Page) => page.getByRole("listbox").getByRole("option");
const preview = (page: Page) => page.getByRole("region", { name: "Preview" });
const said = (page: Page, words: string | RegExp) => lines(page).filter({ hasText: words }).last();

/** Types as somebody does who has only a keyboard. */
async function type(page: Page, words: string): Promise<void> {
  await composer(page).pressSequentially(words);
}

test("names, emojis, conversations and commands are completed by keyboard", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "design");
  await openLive(chidi, "design");
  await composer(ada).focus();
  await type(ada, "ask @chi");
  await expect(options(ada).first()).toContainText("Chidi Eze");
  await expect(composer(ada)).toHaveAttribute("aria-activedescendant", /.+/);
  await ada.keyboard.press("Enter");
  await expect(composer(ada)).toHaveValue("ask @chidi ");
  await expect(ada.getByRole("listbox")).toHaveCount(0);
  await type(ada, ":rocke");
  await expect(options(ada).first()).toContainText("rocket");
  await ada.keyboard.press("Tab");
  await expect(composer(ada)).toHaveValue("ask @chidi 🚀");
  await type(ada, " in #gen");
  await expect(options(ada).first()).toContainText("general");
  await ada.keyboard.press("Enter");
  await expect(composer(ada)).toHaveValue("ask @chidi 🚀 in #general ");
  await ada.keyboard.press("Enter");
  await expect(said(chidi, "in #general").locator(".mention")).toHaveText("@chidi");

  await type(ada, "@");
  await expect(ada.getByRole("group", { name: "In this conversation" })).toBeVisible();
  const first = await composer(ada).getAttribute("aria-activedescendant");
  await ada.keyboard.press("ArrowDown");
  await expect(composer(ada)).not.toHaveAttribute("aria-activedescendant", String(first));
  await ada.keyboard.press("Escape");
  await expect(ada.getByRole("listbox")).toHaveCount(0);
  await expect(composer(ada)).toHaveValue("@");
  await composer(ada).fill("");
  await type(ada, "@adi");
  await expect(ada.getByRole("group", { name: "Not in this conversation" })).toContainText("Adi Rahman");
  await composer(ada).fill("");
  await type(ada, "/to");
  await expect(options(ada)).toHaveCount(1);
  await ada.keyboard.press("Tab");
  await type(ada, "Otoliths and tides");
  await ada.keyboard.press("Enter");
  await expect(chidi.getByRole("main")).toContainText("Otoliths and tides");
});

test("commands do what they say, tell only their writer, and keep what they do not know", async ({
  as,
  expectComplaint,
}) => {
  expectComplaint(/400/);
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "general");
  await openLive(chidi, "general");
  await say(ada, "/me waves at the harbour");
  await expect(said(chidi, "waves at the harbour")).toContainText("Ada Okafor waves at the harbour");
  await expect(composer(ada)).toHaveValue("");
  await say(ada, "/frobnicate now");
  await expect(ada.getByRole("alert").filter({ hasText: "There is no command /frobnicate" })).toBeVisible();
  await expect(composer(ada)).toHaveValue("/frobnicate now");
  await say(ada, "//frobnicate is no command");
  await expect(said(chidi, "/frobnicate is no command")).toBeVisible();
  await say(ada, "/help");
  await expect(ada.getByText("Only you see this.")).toBeVisible();
  await expect(ada.getByText("/me waves", { exact: true })).toBeVisible();
  await expect(chidi.getByText("Only you see this.")).toHaveCount(0);
  await ada.getByRole("button", { name: "Dismiss" }).click();
  await expect(ada.getByText("Only you see this.")).toHaveCount(0);
});

test("words are marked by keys and by the toolbar, and looked at before they are sent", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "general");
  await openLive(chidi, "general");
  await type(ada, "mark this");
  await composer(ada).press("Shift+Control+ArrowLeft");
  await composer(ada).press("Control+b");
  await expect(composer(ada)).toHaveValue("mark **this**");
  const bar = ada.getByRole("toolbar", { name: "Formatting" });
  await bar.getByRole("button", { name: "Bold" }).focus();
  await ada.keyboard.press("ArrowRight");
  await expect(bar.getByRole("button", { name: "Italic" })).toBeFocused();
  await ada.keyboard.press("End");
  await expect(bar.getByRole("button", { name: "Spoiler" })).toBeFocused();
  await ada.keyboard.press("Home");
  await ada.keyboard.press("Enter");
  await expect(composer(ada)).toHaveValue("mark this");
  await expect(composer(ada)).toBeFocused();
  await composer(ada).press("Control+z");
  await expect(composer(ada)).toHaveValue("mark **this**");
  await ada.getByRole("button", { name: "Preview" }).click();
  await expect(preview(ada).locator("strong")).toHaveText("this");
  await composer(ada).fill("mark ||that||");
  await expect(preview(ada).locator(".spoiler")).toBeVisible();
  let opened = 0;
  ada.on("dialog", (dialog) => {
    opened += 1;
    void dialog.dismiss();
  });
  for (const words of hostileWords.slice(0, 25)) {
    await composer(ada).fill(`${words} so`);
    await ada.waitForTimeout(120);
  }
  await composer(ada).fill("and **now**");
  await expect(preview(ada).locator("strong")).toHaveText("now");
  expect([opened, await ada.evaluate(() => "pwned" in window)]).toEqual([0, false]);
  await composer(ada).press("Enter");
  await expect(said(chidi, "and now").locator("strong")).toHaveText("now");
  await expect(preview(ada)).toHaveCount(0);
});

test("many people are called only after a question, with a script and without", async ({
  as,
  parley,
  expectComplaint,
}) => {
  expectComplaint(/409/);
  await fillPlace(parley.databaseUrl, world.conversations.general.id, 30);
  const [ada, mo] = [await as("ada"), await as("mo", plain)];
  await openLive(ada, "general");
  await say(ada, "@channel the boat leaves at noon");
  await expect(ada.getByRole("alert").filter({ hasText: /This calls \d+ people at once/ })).toBeVisible();
  await expect(composer(ada)).toHaveValue("@channel the boat leaves at noon");
  await expect(said(ada, "the boat leaves at noon")).toHaveCount(0);
  await ada.getByRole("button", { name: "Send to all" }).click();
  await expect(said(ada, "the boat leaves at noon").locator(".mention")).toHaveText("@channel");
  await expect(ada.getByRole("button", { name: "Send to all" })).toHaveCount(0);

  await mo.goto(addressOf("general"));
  await composer(mo).fill("@channel and comes back at six");
  await mo.getByRole("button", { name: "Send", exact: true }).click();
  await expect(mo.getByText(/This calls \d+ people at once/)).toBeVisible();
  await expect(composer(mo)).toHaveValue("@channel and comes back at six");
  await mo.getByRole("button", { name: "Send to all" }).click();
  await expect(said(ada, "and comes back at six")).toBeVisible();
});

test("without a script a text is looked at, and commands work", async ({ as, expectComplaint }) => {
  expectComplaint(/422/);
  const mo = await as("mo", plain);
  await mo.goto(addressOf("general"));
  await composer(mo).fill("look **here**");
  await mo.getByRole("button", { name: "Preview" }).first().click();
  await expect(preview(mo).locator("strong")).toHaveText("here");
  await expect(composer(mo)).toHaveValue("look **here**");
  await mo.getByRole("button", { name: "Send", exact: true }).click();
  await expect(said(mo, "look here")).toBeVisible();
  await composer(mo).fill("/nothing like that");
  await mo.getByRole("button", { name: "Send", exact: true }).click();
  await expect(mo.getByText("There is no command /nothing.")).toBeVisible();
  await expect(composer(mo)).toHaveValue("/nothing like that");
  await composer(mo).fill("/help");
  await mo.getByRole("button", { name: "Send", exact: true }).click();
  await expect(mo.getByText("Only you see this.")).toBeVisible();
  await composer(mo).fill("/me reads without a script");
  await mo.getByRole("button", { name: "Send", exact: true }).click();
  await expect(said(mo, "reads without a script")).toContainText("Mo Lindqvist reads without a script");
});

test("on a phone the toolbar is folded, and a name is chosen by touch", async ({ as }) => {
  const ada = await as("ada", phone);
  await openLive(ada, "general");
  await expect(ada.getByRole("toolbar", { name: "Formatting" })).toBeHidden();
  await ada.getByRole("button", { name: "Formatting" }).tap();
  await expect(ada.getByRole("toolbar", { name: "Formatting" })).toBeVisible();
  await type(ada, "@chi");
  await options(ada).first().tap();
  await expect(composer(ada)).toHaveValue("@chidi ");
  expect(await ada.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("a long paste is folded into a block, if that is wanted", async ({ as }) => {
  const mia = await as("mia");
  await mia.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openLive(mia, "general");
  const log = Array.from({ length: 40 }, (_one, at) => `reading ${at}`).join("\n");
  await mia.evaluate((text) => navigator.clipboard.writeText(text), log);
  await composer(mia).focus();
  await mia.keyboard.press("Control+v");
  await mia.getByRole("button", { name: "Put it as a folded block" }).click();
  await expect(composer(mia)).toHaveValue(/^```\nreading 0\n[\s\S]*reading 39\n```\n$/);
  await composer(mia).press("Enter");
  const block = said(mia, "reading 0").locator(".code-long");
  await expect(block.getByText("Show all 40 lines")).toBeVisible();
  const height = () => block.locator("pre").evaluate((pre) => pre.clientHeight);
  const folded = await height();
  await block.getByText("Show all 40 lines").click();
  expect(await height()).toBeGreaterThan(folded * 2);
});
