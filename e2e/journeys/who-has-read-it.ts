import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { addressOf, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

const { slug } = world.workspaces.bluefin;
const own = (page: Page, words: string) => lines(page).filter({ hasText: words });
const title = /^\((\d+)\+?\) /;

async function countInTitle(page: Page): Promise<number> {
  return Number(title.exec(await page.title())?.[1] ?? 0);
}

test("a message in a direct is sent, delivered to any device, and read; who shows nothing is shown nothing", async ({
  as,
}) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "direct");
  await say(ada, "Is the boat fuelled?");
  await expect(own(ada, "fuelled")).toContainText("Sent");
  await openLive(chidi, "general");
  await expect(own(ada, "fuelled")).toContainText("Delivered");
  await openLive(chidi, "direct");
  await expect(own(ada, "fuelled")).toContainText("Read");

  await chidi.goto(paths.ownReceipts());
  await chidi.getByLabel("Show others what I have read").uncheck();
  await chidi.getByRole("button", { name: "Save", exact: true }).click();
  await expect(chidi.getByText("Saved.")).toBeVisible();
  await expect(own(ada, "fuelled")).not.toContainText("Read", { timeout: 10_000 });
  await openLive(chidi, "direct");
  await say(chidi, "It is now");
  await expect(own(ada, "It is now")).toBeVisible();
  await expect(own(chidi, "It is now")).not.toContainText("Sent");
});

test("in a channel a message's own page says who has read it", async ({ as }) => {
  const [ada, mo] = [await as("ada"), await as("mo")];
  await openLive(ada, "general");
  await say(ada, "High water at six");
  await openLive(mo, "general");
  await expect(own(mo, "High water")).toBeVisible();
  await expect(async () => {
    await ada.reload();
    const line = own(ada, "High water");
    const id = await line.first().getAttribute("data-message");
    await ada.goto(paths.message(slug, world.conversations.general.id, id ?? ""));
    await expect(ada.getByRole("complementary", { name: "Message" })).toContainText("Read by", { timeout: 1_000 });
  }).toPass();
});

test("an administrator turns receipts off for everybody, without a script", async ({ as }) => {
  const ada = await as("ada", { javaScriptEnabled: false });
  await ada.goto(paths.adminSettings(slug));
  await ada.getByLabel("Read receipts").uncheck();
  await ada.getByRole("button", { name: "Save", exact: true }).click();
  await expect(ada.getByText("Saved.")).toBeVisible();
  await expect(ada.getByLabel("Read receipts")).not.toBeChecked();
  await ada.getByLabel("Read receipts").check();
  await ada.getByRole("button", { name: "Save", exact: true }).click();
  await expect(ada.getByLabel("Read receipts")).toBeChecked();
});

test("the end of a conversation says whether anything is missing", async ({ as, expectComplaint }) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  const [ada, mo] = [await as("ada"), await as("mo")];
  await openLive(ada, "general");
  await expect(ada.getByText("You are caught up")).toBeVisible();
  await ada.context().setOffline(true);
  await expect(ada.getByText("there may be newer messages")).toBeVisible({ timeout: 30_000 });
  await openLive(mo, "general");
  await say(mo, "While you were away");
  await ada.context().setOffline(false);
  await expect(own(ada, "While you were away")).toBeVisible({ timeout: 30_000 });
  await expect(ada.getByText("You are caught up")).toBeVisible({ timeout: 30_000 });
});

test("every unread count is explained, agrees with the title, and is gone after all was read", async ({ as }) => {
  const [chidi, mo] = [await as("chidi"), await as("mo")];
  await openLive(chidi, "design");
  await openLive(mo, "general");
  await say(mo, "One for everybody");
  await expect.poll(() => countInTitle(chidi)).toBeGreaterThan(0);
  await chidi.goto(paths.unread(slug));
  await expect(chidi.getByText("What you see is what there is")).toBeVisible();
  await expect(chidi.getByRole("main").getByRole("listitem").filter({ hasText: "general" }).first()).toContainText(
    /\d+ after it: \d+ count/,
  );
  const plain = await as("chidi", { javaScriptEnabled: false });
  await plain.goto(paths.unread(slug));
  await expect(plain.getByText("What you see is what there is")).toBeVisible();
  await plain.getByRole("button", { name: "Count again" }).click();
  await expect(plain.getByText("What you see is what there is")).toBeVisible();
  await openLive(chidi, "design");
  await chidi.keyboard.press("ControlOrMeta+k");
  await chidi.getByRole("combobox").fill("mark everything");
  await chidi.getByRole("option", { name: /Mark everything as read/ }).click();
  await expect.poll(() => countInTitle(chidi)).toBe(0);
  await chidi.goto(paths.unread(slug));
  await expect(
    chidi.getByText("The title of this tab counts 0; counted anew from the messages it is 0."),
  ).toBeVisible();
  await chidi.goto(addressOf("general"));
});
