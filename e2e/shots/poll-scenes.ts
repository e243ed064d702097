import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import type { ShotScene } from "./shot-scene";

const { slug } = world.workspaces.bluefin;
const { id } = world.conversations.general;
const general = paths.conversation(slug, id);
const form = paths.conversationPoll(slug, id);

/** A poll from its form to its end. */
export const pollScenes: ShotScene[] = [
  { group: "polls", name: "form", as: "mo", path: form },
  { group: "polls", name: "form-refused", as: "mo", path: form, act: askTwice },
  { group: "polls", name: "asked", as: "mo", path: form, act: ask },
  { group: "polls", name: "voted", as: "chidi", path: general, act: (page) => vote(page, "Tuesday morning") },
  { group: "polls", name: "voted-by-two", as: "ada", path: general, act: (page) => vote(page, "Wednesday") },
  { group: "polls", name: "who-voted", as: "ada", path: general, act: openPoll },
  { group: "polls", name: "closed", as: "mo", path: general, act: closePoll },
];

async function askTwice(page: Page): Promise<void> {
  await page.getByLabel("Question").fill("When does the cradle go in?");
  await page.getByRole("textbox", { name: "Answer 1", exact: true }).fill("Tuesday");
  await page.getByLabel(/^Answer 3/).fill("tuesday");
  await page.getByRole("button", { name: "Start poll" }).click();
  await page.getByText("This is the same as answer 1.").waitFor();
}

async function ask(page: Page): Promise<void> {
  await page.getByLabel("Question").fill("When does the **cradle** go in?");
  await page.getByRole("textbox", { name: "Answer 1", exact: true }).fill("Tuesday morning");
  await page
    .getByRole("textbox", { name: "Answer 2", exact: true })
    .fill("Wednesday, after the tide has turned and the harbour office has opened");
  await page.getByLabel(/^Answer 3/).fill("Not this week");
  await page.getByLabel("Closes after").selectOption({ label: "3 days" });
  await page.getByRole("button", { name: "Start poll" }).click();
  await page.getByRole("button", { name: "Vote", exact: true }).last().waitFor();
}

async function vote(page: Page, words: string): Promise<void> {
  await page.getByLabel(words).last().check();
  await page
    .getByRole("button", { name: /^(Vote|Change vote)$/ })
    .last()
    .click();
  await page.getByRole("button", { name: "Take back" }).last().waitFor();
}

async function openPoll(page: Page): Promise<void> {
  await page.getByRole("link", { name: "More about this poll" }).last().click();
  await page.getByRole("heading", { name: "Who voted" }).waitFor();
}

async function closePoll(page: Page): Promise<void> {
  // The scene is played once for each look, and the poll closed once.
  if ((await page.getByText("· Closed").count()) > 0) return;
  await page.getByRole("link", { name: "More about this poll" }).last().click();
  await page.getByRole("button", { name: "Close the poll now" }).click();
  await page.getByText("· Closed").last().waitFor();
}
