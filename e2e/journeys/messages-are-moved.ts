import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { addressOf, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

const row = (page: Page, words: string) => lines(page).filter({ hasText: words }).last();

async function idOf(page: Page, words: string): Promise<string> {
  const more = row(page, words).getByRole("link", { name: "More about this message" });
  await expect(more).toBeAttached();
  return String(await more.getAttribute("href"))
    .split("/")
    .at(-1) as string;
}

test("a moderator moves two messages elsewhere after seeing who would read them, and everybody follows", async ({
  as,
}) => {
  const [mo, chidi, mia] = [await as("mo"), await as("chidi"), await as("mia")];
  await openLive(chidi, "design");
  await openLive(mia, "general");
  await openLive(mo, "design");
  await say(chidi, "The moorings are paid for.");
  await say(chidi, "Until March, that is.");
  await expect(row(mo, "Until March")).toBeVisible();
  await row(mo, "The moorings").hover();
  await row(mo, "The moorings").getByRole("link", { name: "More about this message" }).click();
  await mo.getByRole("menuitem", { name: "Move", exact: true }).click();
  await mo.getByLabel(/^Until March/).check();
  await mo.getByLabel("To another conversation").check();
  await mo.getByLabel("The other conversation").selectOption({ label: "general" });
  await expectAccessible(mo);
  await mo.getByRole("button", { name: "Go on" }).click();
  await expect(mo.getByText("can read this from then on")).toBeVisible();
  await expect(mo.getByText(/Mia/).first()).toBeVisible();
  await expectAccessible(mo);
  await mo.getByRole("button", { name: "Move 2 messages" }).click();
  await expect(row(mia, "Until March, that is.")).toContainText("Until March");
  await expect(row(mia, "The moorings are paid for.")).toBeVisible();
  await expect(row(chidi, "This message was moved")).toBeVisible();
  await expect(chidi.getByText("Until March, that is.")).toHaveCount(0);
  await row(chidi, "This message was moved").getByRole("link", { name: "Go to where it is now" }).click();
  await expect(chidi).toHaveURL(new RegExp(`${addressOf("general")}/m/`));
});

test("without a script one puts one's own words into a thread", async ({ as }) => {
  const page = await as("chidi", { javaScriptEnabled: false });
  await page.goto(addressOf("design"));
  for (const words of ["Plain root of it", "Plain leaf of it"]) {
    await page.getByRole("textbox", { name: /^Message / }).fill(words);
    await page.getByRole("button", { name: "Send", exact: true }).click();
  }
  await page.goto(`${addressOf("design")}/move?from=${await idOf(page, "Plain root of it")}`);
  await page.getByLabel(/^Plain leaf of it/).check();
  await page.getByLabel("Into a new thread beneath the first of them").check();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Move 1 message" }).click();
  await expect(page).toHaveURL(/\/t\//);
  await expect(page.getByRole("complementary", { name: "Thread" }).getByText("Plain leaf of it")).toBeVisible();
});

test("a thread becomes a channel with the people in it", async ({ as }) => {
  const [mo, chidi] = [await as("mo"), await as("chidi")];
  await openLive(chidi, "design");
  await say(chidi, "Who looks after the dinghies?");
  await openLive(mo, "design");
  const id = await idOf(mo, "Who looks after the dinghies?");
  await mo.goto(`${addressOf("design")}/t/${id}`);
  await mo.getByRole("textbox", { name: "Reply in thread" }).fill("I do, from now on.");
  await mo.getByRole("complementary", { name: "Thread" }).getByRole("button", { name: "Send", exact: true }).click();
  await expect(mo.getByRole("complementary", { name: "Thread" }).getByText("I do, from now on.")).toBeVisible();
  await mo.goto(`${addressOf("design")}/t/${id}/promote`);
  await mo.getByLabel("Name").fill("Dinghies");
  await expectAccessible(mo);
  await mo.getByRole("button", { name: "Make it a channel" }).click();
  await expect(mo.getByRole("heading", { name: "Dinghies" }).first()).toBeVisible();
  await expect(row(mo, "I do, from now on.")).toBeVisible();
  await expect(chidi.getByRole("link", { name: /Dinghies/ }).first()).toBeVisible();
  await row(chidi, "This message was moved").getByRole("link", { name: "Go to where it is now" }).click();
  await expect(row(chidi, "Who looks after the dinghies?")).toBeVisible();
});
