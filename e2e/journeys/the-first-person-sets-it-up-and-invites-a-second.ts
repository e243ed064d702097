import { expectLive, lines, say } from "../support/conversation";
import { expect, test } from "../support/journey";

test.use({ world: "empty" });

const ada = { name: "Ada Okafor", handle: "ada", email: "ada@bluefin.test", password: "kelp-and-salt-water" };
const chidi = { name: "Chidi Eze", handle: "chidi", email: "chidi@bluefin.test", password: "another-salty-word" };

test("the first-run link makes the owner, whose invitation lets a second person in", async ({
  visitor,
  parley,
  expectComplaint,
}) => {
  expectComplaint(/410 \(Gone\)|422 \(Unprocessable/);
  const first = await visitor();
  await first.goto(parley.firstRunLink());
  await first.getByLabel("Workspace name").fill("Bluefin Research");
  await fillAccount(first, { ...ada, password: "1234567890" });
  await first.getByRole("button", { name: "Create workspace" }).click();
  await expect(first.getByText("among the first that somebody would try")).toBeVisible();
  await expect(first.getByLabel("Your name")).toHaveValue(ada.name);
  await first.getByLabel("Password", { exact: true }).fill(ada.password);
  await first.getByRole("button", { name: "Create workspace" }).click();
  await expect(first).toHaveURL(/\/w\/bluefin-research/);

  const stranger = await visitor();
  await stranger.goto(parley.firstRunLink());
  await expect(stranger.getByText("This link no longer works")).toBeVisible();

  await expect(first.getByRole("heading", { name: "general" }).first()).toBeVisible();
  await say(first, "Welcome aboard");
  await expect(lines(first).filter({ hasText: "Welcome aboard" })).toBeVisible();

  await first.goto("/w/bluefin-research/invite");
  await first.getByRole("button", { name: "Create link" }).click();
  const link = await first.getByLabel("Invitation link").inputValue();

  const second = await visitor();
  await second.goto(link);
  await fillAccount(second, chidi);
  await second.getByRole("button", { name: /join/i }).click();
  await expect(second).toHaveURL(/\/w\/bluefin-research/);
  await expect(lines(second).filter({ hasText: "Welcome aboard" })).toBeVisible();
});

test("signing out ends it, and signing in needs the right password", async ({ visitor, expectComplaint }) => {
  expectComplaint(/401 \(Unauthorized\)/);
  const page = await visitor();
  await page.goto("/w/bluefin-research");
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await page.getByLabel("Mail address").fill(ada.email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").first()).toContainText("do not go together");
  await expect(page.getByLabel("Mail address")).toHaveValue(ada.email);
  await page.getByLabel("Password", { exact: true }).fill(ada.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/w\/bluefin-research/);
  await expectLive(page);
  const answer = await page.request.post("/sign-out", { headers: { Origin: new URL(page.url()).origin } });
  expect(answer.ok()).toBe(true);
  // Its socket is closed, so the open page leaves by itself.
  await expect(page).toHaveURL(/\/sign-in/, { timeout: 10_000 });
  await page.goto("/w/bluefin-research");
  await expect(page).toHaveURL(/\/sign-in/);
});

type Account = typeof ada;

async function fillAccount(
  page: import("@playwright/test").Page,
  { name, handle, email, password }: Account,
): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Handle").fill(handle);
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
}
