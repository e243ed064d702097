import type { Page } from "@playwright/test";
import { addressOf, composer, expectLive, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

const plain = { javaScriptEnabled: false };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const pane = (page: Page) => page.getByRole("complementary", { name: "Thread" });
const replies = (page: Page) => pane(page).getByRole("feed").getByRole("article");
const replyField = (page: Page) => page.getByRole("textbox", { name: "Reply in thread" });
const summaryOf = (page: Page, words: string) =>
  flow(page)
    .filter({ hasText: words })
    .getByRole("link", { name: /repl(y|ies)/ });
const flow = (page: Page) => page.getByRole("main").getByRole("feed").getByRole("article");
const inbox = (page: Page) => page.getByRole("navigation").getByRole("link", { name: /^Threads/ });

/** Opens the thread of the last message, by the row's own link. */
async function openThread(page: Page, words: string): Promise<void> {
  const line = flow(page).filter({ hasText: words }).last();
  await line.hover();
  await line.getByRole("link", { name: "Reply in thread" }).click();
  await expect(replyField(page)).toBeVisible();
}

async function reply(page: Page, words: string): Promise<void> {
  await replyField(page).fill(words);
  await replyField(page).press("Enter");
  await expect(replies(page).filter({ hasText: words })).toBeVisible();
}

test("two people talk in a thread, and the conversation shows how it goes and how it ends", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "general");
  await openLive(chidi, "general");
  await say(ada, "Which tide table do we print?");
  await openThread(chidi, "Which tide table");
  await reply(chidi, "The old one");
  await expect(summaryOf(ada, "Which tide table")).toContainText("1 reply");
  await expect(summaryOf(ada, "Which tide table")).toContainText("1 new");
  await expect(inbox(ada)).toContainText("1 unread");
  await expect(flow(ada).filter({ hasText: "The old one" })).toHaveCount(0);

  await summaryOf(ada, "Which tide table").click();
  await expect(replies(ada).filter({ hasText: "The old one" })).toBeVisible();
  await expect(inbox(ada)).not.toContainText("unread");
  await replyField(ada).pressSequentially("No, ");
  await expect(pane(chidi).getByText("Ada Okafor is typing")).toBeVisible();
  await reply(ada, "No, the new one");
  await expect(pane(chidi).getByText("Ada Okafor is typing")).toBeHidden({ timeout: 3_000 });
  await expect(replies(chidi).filter({ hasText: "No, the new one" })).toBeVisible();
  await expect(summaryOf(chidi, "Which tide table")).toContainText("2 replies");

  await pane(ada).getByRole("link", { name: "Resolve" }).click();
  await pane(ada).getByLabel("No, the new one").check();
  await pane(ada).getByRole("button", { name: "Resolve" }).click();
  await expect(summaryOf(chidi, "Which tide table")).toContainText("Resolved:");
  await expect(summaryOf(chidi, "Which tide table")).toContainText("No, the new one");
  await reply(chidi, "Wait, that is last year's");
  await expect(summaryOf(ada, "Which tide table")).not.toContainText("Resolved");
});

test("a reply stands in the conversation as well, if it is meant for everybody", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "general");
  await openLive(chidi, "general");
  await say(ada, "Who has the keys?");
  await openThread(chidi, "Who has the keys");
  await pane(chidi).getByLabel("Also to the conversation").check();
  await reply(chidi, "They hang at the boathouse");
  const told = flow(ada).filter({ hasText: "They hang at the boathouse" });
  await expect(told).toBeVisible();
  await expect(pane(chidi).getByLabel("Also to the conversation")).not.toBeChecked();
  await told.getByRole("link", { name: "Replied to a thread" }).click();
  await expect(pane(ada)).toContainText("Who has the keys?");
});

test("what one follows is gathered on a page, and marked as read there", async ({ as }) => {
  const [ada, mo] = [await as("ada"), await as("mo")];
  await openLive(ada, "general");
  await openLive(mo, "general");
  await say(ada, "Shall we paint the hull?");
  await openThread(mo, "paint the hull");
  await expect(pane(mo).getByRole("button", { name: "Follow" })).toBeVisible();
  await pane(mo).getByRole("button", { name: "Follow" }).click();
  await expect(pane(mo).getByRole("button", { name: "Unfollow" })).toBeVisible();
  await openLive(mo, "news");
  await openThread(ada, "paint the hull");
  await reply(ada, "Blue, I think");
  await expect(inbox(mo)).toContainText("1 unread");
  await inbox(mo).click();
  const card = mo
    .getByRole("article", { name: /Thread of Ada Okafor in general/ })
    .filter({ hasText: "paint the hull" });
  await expect(card).toContainText("Blue, I think");
  await mo.getByRole("button", { name: "Mark all as read" }).click();
  await expect(inbox(mo)).not.toContainText("unread");
  await mo.getByRole("link", { name: "Unread" }).click();
  await expect(mo.getByText("You are caught up")).toBeVisible();
});

test("a reply written while the page is offline goes out after a reload", async ({ as, expectComplaint }) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch|WebSocket/);
  const ada = await as("ada");
  await openLive(ada, "general");
  await say(ada, "Is the radio charged?");
  await openThread(ada, "radio charged");
  await ada.context().setOffline(true);
  await reply(ada, "It is now");
  await replyField(ada).fill("and the spare");
  await ada.waitForTimeout(600);
  await ada.context().setOffline(false);
  await ada.reload();
  await expect(replies(ada).filter({ hasText: "It is now" })).toHaveCount(1);
  await expect(replyField(ada)).toHaveValue("and the spare");
  await expectLive(ada);
  await expect(summaryOf(ada, "radio charged")).toContainText("1 reply");
  await expect(composer(ada)).toHaveValue("");
});

test("on a phone the thread is a page of its own", async ({ as }) => {
  const ada = await as("ada", phone);
  await openLive(ada, "general");
  await composer(ada).fill("Small screens too");
  await ada.getByRole("button", { name: "Send", exact: true }).click();
  const line = lines(ada).filter({ hasText: "Small screens too" }).last();
  await expect(line.getByRole("link", { name: "More about this message" })).toBeAttached();
  const href = await line.getByRole("link", { name: "More about this message" }).getAttribute("href");
  await ada.goto(String(href).replace("/m/", "/t/"));
  await replyField(ada).fill("They fit");
  await pane(ada).getByRole("button", { name: "Send", exact: true }).click();
  await expect(replies(ada).filter({ hasText: "They fit" })).toBeVisible();
  await expect(composer(ada)).toBeHidden();
  const width = await ada.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await pane(ada).getByRole("link", { name: "Close" }).click();
  await expect(summaryOf(ada, "Small screens too")).toContainText("1 reply");
});

test("replying, following, settling and marking as read without a script", async ({ as }) => {
  const [ada, chidi] = [await as("ada", plain), await as("chidi", plain)];
  await ada.goto(addressOf("general"));
  await composer(ada).fill("Plain question?");
  await ada.getByRole("button", { name: "Send", exact: true }).click();
  const href = await flow(ada)
    .filter({ hasText: "Plain question?" })
    .getByRole("link", { name: "More about this message" })
    .getAttribute("href");
  const thread = String(href).replace("/m/", "/t/");
  await chidi.goto(thread);
  await replyField(chidi).fill("Plain answer");
  await pane(chidi).getByLabel("Also to the conversation").check();
  await pane(chidi).getByRole("button", { name: "Send", exact: true }).click();
  await expect(replies(chidi)).toHaveText(/Plain answer/);
  await pane(chidi).getByRole("button", { name: "Unfollow" }).click();
  await expect(pane(chidi).getByRole("button", { name: "Follow" })).toBeVisible();

  await ada.goto("/w/bluefin/threads?show=unread");
  const card = ada.getByRole("article").filter({ hasText: "Plain question?" });
  await expect(card).toContainText("Plain answer");
  await card.getByRole("button", { name: "Mark as read" }).click();
  await expect(ada.getByRole("article").filter({ hasText: "Plain question?" })).toHaveCount(0);
  await ada.goto(thread);
  await pane(ada).getByRole("link", { name: "Resolve" }).click();
  await pane(ada).getByLabel("Plain answer").check();
  await pane(ada).getByRole("button", { name: "Resolve" }).click();
  await expect(pane(ada)).toContainText("Resolved:");
  await pane(ada).getByRole("button", { name: "Reopen" }).click();
  await expect(pane(ada)).not.toContainText("Resolved:");
});
