import type { Locator, Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { addressOf, composer, expectLive, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

const plain = { javaScriptEnabled: false };
const { slug } = world.workspaces.bluefin;

const lineWith = (page: Page, words: string) => lines(page).filter({ hasText: words }).last();
const moreIn = (line: Locator) => line.getByRole("link", { name: "More about this message", includeHidden: true });

/** Says something and waits until it is a message that everybody has; answers its id. */
async function saySent(page: Page, words: string): Promise<string> {
  await say(page, words);
  await expect(moreIn(lineWith(page, words))).toBeAttached();
  return idOf(lineWith(page, words));
}

async function idOf(line: Locator): Promise<string> {
  return String(await line.getAttribute("data-message"));
}

async function choose(page: Page, line: Locator, act: string): Promise<void> {
  await line.hover();
  await line.getByRole("link", { name: "More about this message" }).click();
  await page.getByRole("menuitem", { name: act, exact: false }).first().click();
}

test("what is forwarded from a private channel is seen by those in it, and is a bare link for everybody else", async ({
  as,
  expectComplaint,
}) => {
  expectComplaint(/404/);
  const [chidi, ada, mia] = [await as("chidi"), await as("ada"), await as("mia")];
  await openLive(chidi, "design");
  await saySent(chidi, "The grant is 4711 crowns");
  await openLive(ada, "general");
  await openLive(mia, "general");
  await choose(chidi, lineWith(chidi, "4711 crowns"), "Forward");
  const pane = chidi.getByRole("complementary", { name: "Forward a message" });
  await pane.getByLabel("To", { exact: true }).selectOption({ label: "#general" });
  await pane.getByLabel("What you say to it").fill("We have it");
  await pane.getByRole("button", { name: "Forward" }).click();
  await expect(lineWith(ada, "We have it").getByRole("blockquote")).toContainText("4711 crowns");
  const theirs = lineWith(mia, "We have it");
  await expect(theirs.getByRole("link", { name: "A message from elsewhere" })).toBeVisible();
  await expect(theirs.getByRole("blockquote")).toHaveCount(0);
  const html = await (await mia.request.get(addressOf("general"))).text();
  const data = await (await mia.request.get(`${addressOf("general")}.data`)).text();
  for (const told of [html, data]) {
    expect(told).toContain("We have it");
    expect(told).not.toContain("4711");
  }
  await theirs.getByRole("link", { name: "A message from elsewhere" }).click();
  await expect(mia.getByText("There is nothing here").first()).toBeVisible();

  await lineWith(ada, "We have it").getByRole("blockquote").getByRole("link").first().click();
  await expect(ada.locator("[data-marked]")).toContainText("4711 crowns");
  await expect(ada.locator("[data-marked]")).toBeFocused();
});

test("a link to a message in a text shows what it says, as long as it says it", async ({ as, parley }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "general");
  const id = await saySent(ada, "Slack water at noon");
  await openLive(chidi, "general");
  await say(chidi, `As Ada said: ${parley.url}${paths.messageLink(slug, id)}`);
  const card = lineWith(ada, "As Ada said").getByRole("blockquote", { name: /Quote of Ada Okafor/ });
  await expect(card).toContainText("Slack water at noon");
  await choose(ada, lines(ada).filter({ hasText: "Slack water at noon" }).first(), "Delete");
  await ada.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(lineWith(chidi, "As Ada said").getByRole("blockquote")).toContainText("deleted");
});

test("by keys alone one pins, saves, copies and goes back to what was unread", async ({ as }) => {
  const [ada, mo] = [await as("ada"), await as("mo")];
  await openLive(mo, "general");
  await openLive(ada, "general");
  const id = await saySent(mo, "Life jackets are checked on Monday");
  const line = lineWith(ada, "Life jackets");
  await expect(moreIn(line)).toBeAttached();
  await line.focus();
  await ada.keyboard.press("p");
  await expect(line).toContainText("Pinned");
  await expect(lineWith(mo, "Life jackets")).toContainText("Pinned");
  await expect(lines(mo).last()).toContainText("pinned a message");
  await line.focus();
  await ada.keyboard.press("s");
  await expect(line).toContainText("Saved for later");
  await ada.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await line.focus();
  await ada.keyboard.press("l");
  await expect(ada.getByText("Link copied")).toBeVisible();
  expect(await ada.evaluate(() => navigator.clipboard.readText())).toContain(paths.messageLink(slug, id));
  await line.focus();
  await ada.keyboard.press("u");
  await expect(ada.getByText("Unread from here on")).toBeVisible();
  await openLive(ada, "group");
  await expect(ada.getByRole("navigation").getByRole("link", { name: /general.*unread/ })).toBeVisible();

  await ada.getByRole("link", { name: "Saved", exact: true }).press("Enter");
  await expect(ada.getByRole("article", { name: "Message from Mo Lindqvist" })).toContainText("Life jackets");
  await ada.getByRole("button", { name: "Done", exact: true }).press("Enter");
  await expect(ada.getByText("Nothing is waiting")).toBeVisible();

  await ada.goto(`${addressOf("general")}/pins`);
  const pane = ada.getByRole("complementary", { name: "Pinned" });
  await expect(pane).toContainText("Pinned by Ada Okafor");
  await pane.getByRole("button", { name: "Unpin" }).press("Enter");
  await expect(pane).toContainText("Nothing is pinned");
  await expect(lineWith(mo, "Life jackets")).not.toContainText("Pinned");
});

test("a link opens the conversation around an old message, and a day the first that was said on it", async ({ as }) => {
  const ada = await as("ada");
  await ada.goto(paths.conversationAfter(slug, world.conversations.general.id, 0));
  const oldest = lines(ada).filter({
    has: ada.getByRole("link", { name: "More about this message", includeHidden: true }),
  });
  const id = await idOf(oldest.first());
  await ada.goto(paths.messageLink(slug, id));
  await expect(ada.locator("[data-marked]")).toHaveAttribute("data-message", id);
  await expect(ada.locator("[data-marked]")).toBeFocused();
  await expect(ada.locator("[data-marked]")).toBeInViewport();
  await ada.getByRole("link", { name: "Jump to a day" }).click();
  const pane = ada.getByRole("complementary", { name: "Jump to a day" });
  await pane.getByLabel("Day").fill("1999-12-31");
  await pane.getByRole("button", { name: "Jump" }).click();
  await expect(pane.getByRole("status")).toContainText("before all that you can read here");
  await pane.getByLabel("Day").fill("2090-01-01");
  await pane.getByRole("button", { name: "Jump" }).click();
  await expect(pane.getByRole("status")).toContainText("has not come yet");
});

test("all of it works without a script", async ({ as, expectComplaint }) => {
  expectComplaint(/4(04|22)/);
  const [chidi, mia] = [await as("chidi", plain), await as("mia", plain)];
  await chidi.goto(addressOf("general"));
  await composer(chidi).fill("Bring oilskins");
  await chidi.getByRole("button", { name: "Send", exact: true }).click();
  const line = lineWith(chidi, "Bring oilskins");
  const id = await idOf(line);
  await line.hover();
  await line.getByRole("link", { name: "More about this message" }).click();
  const pane = chidi.getByRole("complementary", { name: "Message" });
  await expect(pane.getByLabel("Link to this message")).toHaveValue(new RegExp(paths.messageLink(slug, id)));
  await pane.getByRole("button", { name: "Pin", exact: true }).click();
  await pane.getByRole("button", { name: "Save for later" }).click();
  await expect(pane.getByRole("button", { name: "Remove from saved" })).toBeVisible();
  await pane.getByRole("link", { name: "Quote", exact: true }).click();
  await chidi.getByLabel("What you say to it").fill("And boots");
  await chidi.getByRole("complementary").getByRole("button", { name: "Send", exact: true }).click();
  await expect(lineWith(chidi, "And boots").getByRole("blockquote")).toContainText("Bring oilskins");

  await mia.goto(paths.messageLink(slug, id));
  await expect(mia.locator("[data-marked]")).toContainText("Bring oilskins");
  await expect(mia).toHaveURL(/around=\d+#m-\d+$/);
  const row = lineWith(mia, "Bring oilskins");
  await row.hover();
  await row.getByRole("link", { name: "More about this message" }).click();
  await mia.getByRole("button", { name: "Mark unread from here" }).click();
  await expect(mia.getByRole("navigation").getByRole("link", { name: /general.*unread/ })).toBeVisible();

  await mia.goto(`${addressOf("general")}/day`);
  await mia.getByRole("button", { name: "Today" }).click();
  await expect(mia).toHaveURL(/around=\d+/);
  await mia.goto(`${addressOf("general")}/day`);
  await mia.getByRole("button", { name: "Jump" }).click();
  await expect(mia.getByText("There is no such day.")).toBeVisible();

  await chidi.goto(`${addressOf("general")}/pins`);
  await chidi.getByRole("button", { name: "Unpin" }).click();
  await expect(chidi.getByText("Nothing is pinned")).toBeVisible();
  await chidi.goto(paths.saved(slug));
  await chidi.getByRole("button", { name: "Done", exact: true }).click();
  await expect(chidi.getByText("Nothing is waiting")).toBeVisible();
});

test("whoever loses the channel finds their saved message gone from it, without a word of what it was", async ({
  as,
}) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "design");
  await saySent(ada, "The key is under the mat");
  await openLive(chidi, "design");
  await choose(chidi, lineWith(chidi, "under the mat"), "Save for later");
  await expect(lineWith(chidi, "under the mat")).toContainText("Saved for later");
  await chidi.goto(paths.saved(slug));
  await expect(chidi.getByText("under the mat")).toBeVisible();
  await expectLive(chidi);
  await ada.goto(`${addressOf("design")}/details?remove=${world.people.chidi.id}`);
  await ada.getByRole("button", { name: /Remove/ }).click();
  await expect(chidi.getByText("no longer available")).toBeVisible();
  await expect(chidi.getByText("under the mat")).toHaveCount(0);
});
