import { addressOf, composer, lines } from "../support/conversation";
import { expect, test } from "../support/journey";

const plain = { javaScriptEnabled: false };

// The accessibility checker is a script, so the pages of this journey are checked in the others.
test("reading, and paging back through history", async ({ as, parley }) => {
  const page = await as("ada", plain);
  await page.goto(addressOf("general"));
  await expect(lines(page).last()).toBeVisible();
  await fillGeneral(page, parley.url);
  await page.reload();
  await expect(lines(page)).toHaveCount(50);
  const newest = await lines(page).last().textContent();
  await page.getByRole("link", { name: "Older messages" }).click();
  await expect(page).toHaveURL(/before=\d+/);
  expect(await lines(page).last().textContent()).not.toBe(newest);
  await page
    .getByRole("link", { name: /newest/i })
    .first()
    .click();
  await expect(lines(page).last()).toHaveText(/plain line 59/);
});

test("sending, and what was refused is kept", async ({ as, expectComplaint }) => {
  expectComplaint(/422 \(Unprocessable/);
  const page = await as("chidi", plain);
  await page.goto(addressOf("general"));
  await composer(page).fill("Sent by a plain form **with** marks");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(lines(page).last()).toContainText("Sent by a plain form with marks");
  const tooLong = "x".repeat(5001);
  await composer(page).fill(tooLong);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("at most 5,000 characters").first()).toBeVisible();
  await expect(composer(page)).toHaveValue(tooLong);
});

test("creating a channel, joining one, starting a direct conversation", async ({ as, expectComplaint }) => {
  expectComplaint(/409 \(Conflict\)/);
  const page = await as("mia", plain);
  await page.goto("/w/bluefin/new");
  await page.getByLabel("Name").fill("general");
  await page.getByRole("button", { name: "Create channel" }).click();
  await expect(page.getByText("exists already")).toBeVisible();
  await page.getByLabel("Name").fill("Plain harbour");
  await page.getByRole("button", { name: "Create channel" }).click();
  await expect(page.getByRole("heading", { name: "Plain harbour" }).first()).toBeVisible();

  const other = await as("mo", plain);
  await other.goto("/w/bluefin/browse?search=plain");
  await other.getByRole("button", { name: "Join Plain harbour" }).click();
  await expect(composer(other)).toBeVisible();

  await other.goto("/w/bluefin/directs/new");
  await other.getByLabel(/Adi Rahman/).check();
  await other.getByRole("button", { name: "Start conversation" }).click();
  await expect(other.getByRole("heading", { name: "Adi Rahman" }).first()).toBeVisible();
});

test("signing in and out", async ({ visitor, expectComplaint }) => {
  expectComplaint(/401 \(Unauthorized\)/);
  const page = await visitor(plain);
  await page.goto("/");
  await page.getByLabel("Mail address").fill("ada@bluefin.test");
  await page.getByLabel("Password", { exact: true }).fill("wrong");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not go together").first()).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill("correct-horse-battery");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/w\/bluefin/);
  await page.goto("/preferences");
  await expect(page.getByRole("button", { name: "Sign out" }).first()).toBeAttached();
});

async function fillGeneral(page: import("@playwright/test").Page, url: string): Promise<void> {
  const conversationId = addressOf("general").split("/").at(-1);
  for (let turn = 0; turn < 60; turn += 1) {
    const data = { conversationId, clientId: crypto.randomUUID(), body: `plain line ${turn}` };
    const answer = await page.request.post("/api/trpc/messages.send", { data, headers: { Origin: url } });
    expect(answer.status()).toBe(200);
  }
}
