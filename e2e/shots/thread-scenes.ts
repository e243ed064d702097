import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import type { ShotScene } from "./shot-scene";

const { slug } = world.workspaces.bluefin;
const general = paths.conversation(slug, world.conversations.general.id);
const question = "Which **tide table** do we print for the spring run?";

/** A thread from its first reply to its end, as those see it who take part. */
export const threadScenes: ShotScene[] = [
  { group: "threads", name: "begun", as: "mo", path: general, act: ask },
  {
    group: "threads",
    name: "answered",
    as: "chidi",
    path: general,
    act: (page) => answer(page, "The old one hangs in the wheelhouse; the almanac prints another."),
  },
  {
    group: "threads",
    name: "answered-again",
    as: "ada",
    path: general,
    act: (page) => answer(page, "The almanac's. Last year's is wrong by ten minutes at springs."),
  },
  { group: "threads", name: "waiting", as: "mo", path: general },
  { group: "threads", name: "settling", as: "mo", path: general, act: (page) => openThread(page, "?settle=yes") },
  { group: "threads", name: "settled", as: "mo", path: general, act: settle },
  { group: "threads", name: "settled-below", as: "chidi", path: general },
  { group: "threads", name: "inbox", as: "mo", path: paths.threads(slug) },
  { group: "threads", name: "inbox-empty", as: "pip", path: paths.threads(slug) },
];

async function ask(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: /^Message/ }).fill(question);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await answer(page, "I have neither here.");
}

async function answer(page: Page, words: string): Promise<void> {
  await openThread(page);
  await page.getByRole("textbox", { name: "Reply in thread" }).fill(words);
  const pane = page.getByRole("complementary", { name: "Thread" });
  await pane.getByRole("button", { name: "Send", exact: true }).click();
  await pane.getByRole("feed").getByText(words.slice(0, 20)).last().waitFor();
}

async function openThread(page: Page, search = ""): Promise<void> {
  const line = page.getByRole("main").getByRole("article").filter({ hasText: "Which tide table" }).last();
  const more = line.getByRole("link", { name: "More about this message" });
  await more.waitFor({ state: "attached" });
  await page.goto(String(await more.getAttribute("href")).replace("/m/", "/t/") + search);
  await page.waitForLoadState("networkidle").catch(() => {});
}

async function settle(page: Page): Promise<void> {
  await openThread(page, "?settle=yes");
  await page
    .getByLabel(/^The almanac/)
    .first()
    .check();
  await page.getByRole("button", { name: "Resolve" }).click();
  await page.getByText("Resolved:").last().waitFor();
}
