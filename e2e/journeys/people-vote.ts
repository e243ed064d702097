import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { addressOf, lines, openLive } from "../support/conversation";
import { expect, test } from "../support/journey";

const row = (page: Page, words: string) => lines(page).filter({ hasText: words }).last();

async function ask(page: Page, question: string, more: (page: Page) => Promise<void> = async () => {}): Promise<void> {
  await page.goto(`${addressOf("design")}/poll`);
  await page.getByLabel("Question").fill(question);
  await page.getByRole("textbox", { name: "Answer 1", exact: true }).fill("Monday");
  await page.getByRole("textbox", { name: "Answer 2", exact: true }).fill("Tuesday");
  await more(page);
  await page.getByRole("button", { name: "Start poll" }).click();
  await expect(row(page, question)).toBeVisible();
}

test("one asks, two vote, change and take back, and both see the count at once", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(chidi, "design");
  await ask(ada, "Which day do we launch?");
  const [hers, his] = [row(ada, "Which day do we launch?"), row(chidi, "Which day do we launch?")];
  await his.getByLabel("Monday").check();
  await his.getByRole("button", { name: "Vote" }).click();
  await expect(hers).toContainText("1 vote, 100 %");
  await expect(hers).toContainText("Chidi");
  await hers.getByLabel("Tuesday").check();
  await hers.getByRole("button", { name: "Vote" }).click();
  await expect(his).toContainText("2 votes · One answer");
  await his.getByLabel("Tuesday").check();
  await his.getByRole("button", { name: "Change vote" }).click();
  await expect(hers).toContainText("2 votes, 100 %");
  await his.getByRole("button", { name: "Take back" }).click();
  await expect(hers).toContainText("1 vote · One answer");
  await expect(his.getByRole("button", { name: "Take back" })).toBeHidden();
  await expectAccessible(chidi);
});

test("an anonymous poll shows nobody, and once closed takes no vote", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(chidi, "design");
  await ask(ada, "Shall we repaint?", async (page) => {
    await page.getByLabel("Anonymous").check();
    await page.getByLabel("People may choose several answers").check();
  });
  const his = row(chidi, "Shall we repaint?");
  await his.getByLabel("Monday").check();
  await his.getByLabel("Tuesday").check();
  await his.getByRole("button", { name: "Vote" }).click();
  await expect(row(ada, "Shall we repaint?")).toContainText("2 votes · Several answers, anonymous");
  await row(ada, "Shall we repaint?").getByRole("link", { name: "More about this poll" }).click();
  const pane = ada.getByRole("complementary", { name: "Poll" });
  await expect(pane).toContainText("nobody is told who chose what");
  await expect(pane).not.toContainText("Chidi");
  await expectAccessible(ada);
  await pane.getByRole("button", { name: "Close the poll now" }).click();
  await expect(his).toContainText("Closed");
  await expect(his.getByRole("button", { name: "Vote" })).toHaveCount(0);
});

test("without a script one asks, is told what is wrong by field, votes and sees who did", async ({
  as,
  expectComplaint,
}) => {
  expectComplaint(/422 \(Unprocessable/);
  const page = await as("chidi", { javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  await page.goto(`${addressOf("design")}/poll`);
  await page.getByLabel("Question").fill("Plain tea or plain coffee?");
  await page.getByRole("textbox", { name: "Answer 1", exact: true }).fill("Tea");
  await page.getByRole("textbox", { name: "Answer 2", exact: true }).fill("TEA");
  await page.getByRole("button", { name: "Start poll" }).click();
  await expect(page.getByText("This is the same as answer 1.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Answer 2", exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Question")).toHaveValue("Plain tea or plain coffee?");
  await page.getByRole("textbox", { name: "Answer 2", exact: true }).fill("Coffee");
  await page.getByRole("button", { name: "Start poll" }).click();
  const poll = row(page, "Plain tea or plain coffee?");
  await poll.getByLabel("Coffee").check();
  await poll.getByRole("button", { name: "Vote" }).click();
  await expect(poll).toContainText("1 vote, 100 %");
  await poll.getByRole("link", { name: "More about this poll" }).click();
  await expect(page.getByRole("list", { name: "Who chose this answer" })).toContainText("Chidi");
});
