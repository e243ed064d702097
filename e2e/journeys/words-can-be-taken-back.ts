import type { Locator, Page } from "@playwright/test";
import { addressOf, composer, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

const plain = { javaScriptEnabled: false };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const lineWith = (page: Page, words: string) => lines(page).filter({ hasText: words });

/** Says something and waits until it is a message that everybody has, about which there is something to do. */
async function saySent(page: Page, words: string): Promise<Locator> {
  await say(page, words);
  const line = lineWith(page, words);
  await expect(moreIn(line)).toBeAttached();
  return line;
}

function moreIn(line: Locator): Locator {
  return line.getByRole("link", { name: "More about this message", includeHidden: true });
}

async function choose(page: Page, line: Locator, act: string): Promise<void> {
  await line.hover();
  await line.getByRole("link", { name: "More about this message" }).click();
  await page.getByRole("menuitem", { name: act }).click();
}

test("what one edits the other reads at once, and both see what it said before", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "general");
  await openLive(chidi, "general");
  const line = await saySent(ada, "Low tide at six");
  await choose(ada, line, "Edit");
  const field = ada.getByRole("textbox", { name: "Edit message" });
  await expect(field).toHaveValue("Low tide at six");
  await expect(ada.getByText(/You can edit this for another (hour|\d+ minutes)/)).toBeVisible();
  await field.fill("Low tide at seven <img src=x onerror=alert(1)>");
  await field.press("Escape");
  await expect(lineWith(ada, "Low tide at six")).toBeFocused();
  await ada.keyboard.press("e");
  await field.fill("Low tide at **seven** <img src=x onerror=alert(1)>");
  await field.press("Enter");
  const theirs = lineWith(chidi, "Low tide at seven <img src=x onerror=alert(1)>");
  await expect(theirs.locator("strong")).toHaveText("seven");
  await expect(theirs.locator("img")).toHaveCount(0);
  await theirs.getByRole("link", { name: "edited" }).click();
  const history = chidi.getByRole("complementary", { name: "History of a message" });
  await expect(history.getByRole("list", { name: "What it said before" })).toContainText("Low tide at six");
  await expect(history.getByRole("button", { name: "Purge this version" })).toHaveCount(0);
});

test("the arrow up in an empty composer edits what one said last", async ({ as }) => {
  const ada = await as("ada");
  await openLive(ada, "direct");
  await saySent(ada, "Bring the blue crates");
  await composer(ada).press("ArrowUp");
  const field = ada.getByRole("textbox", { name: "Edit message" });
  await expect(field).toBeFocused();
  await field.fill("Bring the red crates");
  await field.press("Enter");
  await expect(lineWith(ada, "Bring the red crates")).toContainText("edited");
});

test("what could not be changed is kept to be tried again", async ({ as, expectComplaint }) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  const ada = await as("ada");
  await openLive(ada, "general");
  const line = await saySent(ada, "The ferry is late");
  await choose(ada, line, "Edit");
  const field = ada.getByRole("textbox", { name: "Edit message" });
  await ada.route("**/api/trpc/messages.edit*", (route) => route.abort());
  await field.fill("The ferry is very late");
  await field.press("Enter");
  await expect(ada.getByRole("alert").filter({ hasText: "Not changed." })).toBeVisible();
  await expect(field).toHaveValue("The ferry is very late");
  await ada.unroute("**/api/trpc/messages.edit*");
  await field.press("Enter");
  await expect(lineWith(ada, "The ferry is very late")).toContainText("edited");
});

test("what one takes back is gone from every screen, and from what is unread", async ({ as }) => {
  const [ada, mia] = [await as("ada"), await as("mia")];
  await openLive(mia, "general");
  await openLive(ada, "group");
  const row = mia.getByRole("navigation").getByRole("link", { name: /Ada Okafor, Chidi Eze|Chidi Eze, Ada Okafor/ });
  const unread = async () => Number((await row.textContent())?.match(/(\d+)\s*unread/)?.[1] ?? 0);
  const before = await unread();
  const line = await saySent(ada, "The code is 4711");
  await expect.poll(unread).toBe(before + 1);
  await line.focus();
  await ada.keyboard.press("Delete");
  const dialog = ada.getByRole("dialog", { name: "Delete this message?" });
  await expect(dialog).toContainText("The code is 4711");
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(lines(ada).last()).toContainText("This message was deleted");
  await expect.poll(unread).toBe(before);
  await row.click();
  await expect(lines(mia).last()).toContainText("This message was deleted");
  await expect(lineWith(mia, "4711")).toHaveCount(0);
});

test("a moderator removes what another said, and says why", async ({ as, expectComplaint }) => {
  expectComplaint(/400 \(Bad Request\)/);
  const [mo, chidi] = [await as("mo"), await as("chidi")];
  await openLive(mo, "general");
  await openLive(chidi, "general");
  await saySent(chidi, "Buy my boat");
  await choose(mo, lineWith(mo, "Buy my boat"), "Delete");
  const dialog = mo.getByRole("dialog", { name: "Remove this message?" });
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(dialog.getByText("Say why it is removed.")).toBeVisible();
  await dialog.getByLabel("Why").fill("Boats go into the boats channel.");
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(lines(chidi).last()).toContainText("Removed by a moderator");
  await chidi.goto(await addressOfLast(chidi));
  await expect(chidi.getByText("Boats go into the boats channel.")).toBeVisible();
});

test("on a phone a long press opens what may be done", async ({ as }) => {
  const ada = await as("ada", phone);
  await openLive(ada, "general");
  // Enter begins a new line there.
  await composer(ada).fill("Said on the quay");
  await ada.getByRole("button", { name: "Send", exact: true }).click();
  const line = lineWith(ada, "Said on the quay");
  await expect(moreIn(line)).toBeAttached();
  await line.dispatchEvent("pointerdown", { pointerType: "touch", bubbles: true, isPrimary: true });
  await ada.getByRole("menuitem", { name: "Edit", exact: true }).click();
  await ada.getByRole("textbox", { name: "Edit message" }).fill("Said on the pier");
  await ada.getByRole("button", { name: "Save", exact: true }).click();
  await expect(lineWith(ada, "Said on the pier")).toContainText("edited");
});

test("editing, looking back, purging and deleting without a script", async ({ as, expectComplaint }) => {
  expectComplaint(/422 \(Unprocessable/);
  const [chidi, mo] = [await as("chidi", plain), await as("mo", plain)];
  await chidi.goto(addressOf("general"));
  await composer(chidi).fill("A plain secret");
  await chidi.getByRole("button", { name: "Send", exact: true }).click();
  const line = lineWith(chidi, "A plain secret");
  await line.hover();
  await line.getByRole("link", { name: "More about this message" }).click();
  const address = new URL(chidi.url()).pathname;
  await chidi.getByRole("link", { name: "Edit", exact: true }).click();
  await expect(chidi.getByText(/You can edit this for another (hour|\d+ minutes)/)).toBeVisible();
  const field = chidi.getByRole("textbox", { name: "Message", exact: true });
  await field.fill("x".repeat(5001));
  await chidi.getByRole("button", { name: "Save", exact: true }).click();
  await expect(chidi.getByText("at most 5,000 characters").first()).toBeVisible();
  await expect(field).toHaveValue("x".repeat(5001));
  await field.fill("Nothing to see");
  await chidi.getByRole("button", { name: "Save", exact: true }).click();
  await expect(chidi.getByRole("complementary").getByText("Nothing to see")).toBeVisible();

  await mo.goto(address);
  await mo.getByRole("link", { name: "What it said before" }).click();
  await expect(mo.getByText("A plain secret")).toBeVisible();
  await mo.getByRole("button", { name: "Purge this version" }).click();
  await expect(mo.getByText("Purged by Mo Lindqvist")).toBeVisible();
  await expect(mo.getByText("A plain secret")).toHaveCount(0);

  await chidi.getByRole("link", { name: "Delete", exact: true }).click();
  await chidi.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(lines(chidi).last()).toContainText("This message was deleted");
});

async function addressOfLast(page: Page): Promise<string> {
  return (await moreIn(lines(page).last()).getAttribute("href")) ?? "";
}
