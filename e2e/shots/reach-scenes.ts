import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import type { ShotScene } from "./shot-scene";

const { slug } = world.workspaces.bluefin;
const [generalId, designId] = [world.conversations.general.id, world.conversations.design.id];
const general = paths.conversation(slug, generalId);
const design = paths.conversation(slug, designId);
const words = "The **spring run** begins on the 3rd: crews meet at the slip at six, in oilskins.";

/** What is taken along from one conversation to another, and how it is found again. */
export const reachScenes: ShotScene[] = [
  { group: "reach", name: "menu", as: "chidi", path: design, act: openMenu },
  { group: "reach", name: "message", as: "chidi", path: design, act: (page) => openPage(page, "") },
  { group: "reach", name: "forward", as: "chidi", path: design, act: (page) => openPage(page, "/forward") },
  { group: "reach", name: "forwarded", as: "chidi", path: design, act: forward },
  { group: "reach", name: "quote-seen", as: "ada", path: general },
  { group: "reach", name: "quote-hidden", as: "mia", path: general },
  { group: "reach", name: "marked", as: "ada", path: design, act: follow },
  { group: "reach", name: "pinned", as: "ada", path: design, act: (page) => doOnPage(page, "Pin") },
  { group: "reach", name: "pins", as: "chidi", path: paths.conversationPins(slug, designId) },
  { group: "reach", name: "pins-none", as: "chidi", path: paths.conversationPins(slug, generalId) },
  { group: "reach", name: "saving", as: "ada", path: design, act: (page) => doOnPage(page, "Save for later") },
  { group: "reach", name: "saved", as: "ada", path: paths.saved(slug) },
  { group: "reach", name: "saved-none", as: "gil", path: paths.saved(slug) },
  { group: "reach", name: "day", as: "ada", path: paths.conversationDay(slug, generalId) },
  { group: "reach", name: "day-empty", as: "ada", path: paths.conversationDay(slug, generalId), act: askForDay },
];

async function lineOf(page: Page) {
  const line = page.getByRole("main").getByRole("article").filter({ hasText: "spring run" }).last();
  if ((await line.count()) === 0) {
    await page.getByRole("textbox", { name: /^Message/ }).fill(words);
    await page.getByRole("button", { name: "Send", exact: true }).click();
  }
  await line.getByRole("link", { name: "More about this message", includeHidden: true }).waitFor({ state: "attached" });
  return line;
}

async function openMenu(page: Page): Promise<void> {
  const line = await lineOf(page);
  await line.hover();
  await line.getByRole("link", { name: "More about this message" }).click();
  await page.getByRole("menuitem").first().waitFor();
}

async function openPage(page: Page, act: string): Promise<void> {
  const more = (await lineOf(page)).getByRole("link", { name: "More about this message", includeHidden: true });
  await page.goto(String(await more.getAttribute("href")) + act);
  await page.getByRole("complementary").waitFor();
}

async function forward(page: Page): Promise<void> {
  await openPage(page, "/forward");
  await page.getByLabel("To", { exact: true }).selectOption({ label: "#general" });
  await page.getByLabel("What you say to it").fill("For those who are not in #design:");
  await page.getByRole("button", { name: "Forward" }).click();
  await page.getByText("For those who are not in").last().waitFor();
}

async function doOnPage(page: Page, act: string): Promise<void> {
  await openPage(page, "");
  const button = page.getByRole("button", { name: act, exact: true });
  if ((await button.count()) > 0) await button.click();
  await page.waitForLoadState("networkidle").catch(() => {});
}

async function follow(page: Page): Promise<void> {
  const id = await (await lineOf(page)).getAttribute("data-message");
  await page.goto(paths.messageLink(slug, String(id)));
  await page.locator("[data-marked]").waitFor();
}

async function askForDay(page: Page): Promise<void> {
  await page.getByLabel("Day", { exact: true }).fill("2019-04-01");
  await page.getByRole("button", { name: "Jump" }).click();
  await page.getByRole("status").filter({ hasText: "before all" }).waitFor();
}
