import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { fillPlace } from "../support/crowd";
import type { ShotScene } from "./shot-scene";

const { slug } = world.workspaces.bluefin;
const design = paths.conversation(slug, world.conversations.design.id);
const boats = world.conversations.boats.id;
const group = "composer";

/** What stands around the field while somebody writes. */
export const composerScenes: ShotScene[] = [
  { group, name: "people", as: "ada", path: design, act: (page) => type(page, "Could @") },
  { group, name: "others", as: "ada", path: design, act: (page) => type(page, "And @a") },
  { group, name: "emojis", as: "ada", path: design, act: (page) => type(page, "Well done :fis") },
  { group, name: "conversations", as: "ada", path: design, act: (page) => type(page, "See #") },
  { group, name: "commands", as: "ada", path: design, act: (page) => type(page, "/") },
  { group, name: "help", as: "ada", path: design, act: (page) => send(page, "/help") },
  { group, name: "unknown", as: "ada", path: design, act: (page) => send(page, "/frobnicate the otoliths") },
  { group, name: "emote", as: "ada", path: design, act: (page) => send(page, "/me waves from the **wheelhouse**") },
  { group, name: "preview", as: "ada", path: design, act: look },
  { group, name: "formatting", as: "ada", path: design, act: unfold },
  {
    group,
    name: "many",
    as: "mo",
    path: paths.conversation(slug, boats),
    given: (url) => fillPlace(url, boats, 30),
    act: (page) => send(page, "@channel the boat leaves at noon"),
  },
];

function field(page: Page) {
  return page.getByRole("textbox", { name: /^Message/ });
}

async function type(page: Page, words: string): Promise<void> {
  await field(page).fill("");
  await field(page).pressSequentially(words);
  await page.getByRole("listbox").waitFor();
  await page.waitForLoadState("networkidle").catch(() => {});
}

async function send(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.waitForTimeout(800);
}

async function unfold(page: Page): Promise<void> {
  await field(page).fill("");
  const fold = page.getByRole("button", { name: "Formatting" });
  if (await fold.isVisible()) await fold.click();
  await page.getByRole("toolbar", { name: "Formatting" }).waitFor();
}

async function look(page: Page): Promise<void> {
  await unfold(page);
  const code = "```ts\nconst soak = minutes(40);\n```";
  await field(page).fill(`Two things, **@chidi**:\n- [x] the cradle\n- [ ] ||the surprise||\n${code}`);
  await page.getByRole("button", { name: "Preview" }).filter({ visible: true }).first().click();
  await page.getByRole("region", { name: "Preview" }).locator("strong").waitFor();
}
