import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import type { ShotScene } from "./shot-scene";

const { slug } = world.workspaces.bluefin;
const design = paths.conversation(slug, world.conversations.design.id);

/** Messages on their way elsewhere. */
export const moveScenes: ShotScene[] = [
  { group: "moves", name: "choose", as: "mo", path: design, act: (page) => choose(page) },
  { group: "moves", name: "who-would-read", as: "mo", path: design, act: lookAhead },
  { group: "moves", name: "left-behind", as: "mo", path: design, act: move },
  { group: "moves", name: "arrived", as: "mia", path: paths.conversation(slug, world.conversations.general.id) },
];

async function choose(page: Page): Promise<void> {
  const line = page.getByRole("main").getByRole("article").filter({ hasText: "That matches what we see" }).last();
  const more = line.getByRole("link", { name: "More about this message" });
  await more.waitFor({ state: "attached" });
  const id =
    String(await more.getAttribute("href"))
      .split("/")
      .at(-1) ?? "";
  await page.goto(paths.conversationMove(slug, world.conversations.design.id, id));
  await page.getByLabel(/^Good catch/).check();
  await page.getByLabel("To another conversation").check();
}

async function lookAhead(page: Page): Promise<void> {
  await choose(page);
  await page.getByLabel("The other conversation").selectOption({ label: "general" });
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Move 2 messages" }).waitFor();
}

async function move(page: Page): Promise<void> {
  // The scene is played once for each look, and moved once.
  if ((await page.getByText("This message was moved").count()) > 0) return;
  await lookAhead(page);
  await page.getByRole("button", { name: "Move 2 messages" }).click();
  await page.getByText("That matches what we see").last().waitFor();
  await page.goto(design);
  await page.getByText("This message was moved").last().waitFor();
}
