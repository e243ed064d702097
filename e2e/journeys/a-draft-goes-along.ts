import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { addressOf, composer, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

const drafts = paths.drafts(world.workspaces.bluefin.slug);
const sidebar = (page: Page) => page.getByRole("navigation");
const place = (page: Page) => sidebar(page).getByRole("link", { name: /design/ });

test("a draft begun at the desk is finished on the phone, and marked until then", async ({ as }) => {
  const [desk, phone] = [await as("ada"), await as("ada", { viewport: { width: 390, height: 844 } })];
  await openLive(desk, "design");
  await composer(desk).fill("Dear all, the boat");
  await desk.goto(addressOf("general"));
  await expect(place(desk)).toContainText("draft");
  await openLive(phone, "design");
  await expect(composer(phone)).toHaveValue("Dear all, the boat");
  await openLive(desk, "design");
  await composer(phone).fill("Dear all, the boat sails at nine");
  await expect(composer(desk)).toHaveValue("Dear all, the boat sails at nine");
  await composer(phone).press("Enter");
  await expect(lines(desk).filter({ hasText: "the boat sails at nine" })).toBeVisible();
  await expect(composer(desk)).toHaveValue("");
  await desk.goto(drafts);
  await expect(desk.getByText("Nothing is begun")).toBeVisible();
});

test("of two devices that wrote at once the later words stay, and the others are offered", async ({
  as,
  expectComplaint,
}) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  const [desk, phone] = [await as("ada"), await as("ada")];
  await openLive(desk, "general");
  await openLive(phone, "general");
  await desk.context().setOffline(true);
  await composer(desk).fill("from the train");
  await composer(phone).fill("from the office");
  await phone.goto(drafts);
  await expect(phone.getByRole("article", { name: "Draft in general" })).toContainText("from the office");
  await openLive(phone, "general");
  await desk.context().setOffline(false);
  const offer = phone.getByRole("region", { name: "Written on another device" });
  await expect(offer).toContainText("from the train", { timeout: 20_000 });
  await expect(composer(phone)).toHaveValue("from the office");
  await expect(composer(desk)).toHaveValue("from the office");
  await offer.getByRole("button", { name: "Use it" }).click();
  await expect(composer(phone)).toHaveValue("from the train");
  await offer.getByRole("button", { name: "Discard" }).click();
  await expect(offer).toHaveCount(0);
  await composer(phone).fill("");
});

test("without a script a draft is saved by its button, found again, listed, and gone once it was sent", async ({
  as,
}) => {
  const page = await as("mo", { javaScriptEnabled: false });
  await page.goto(addressOf("general"));
  await composer(page).fill("Half a thought");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(composer(page)).toHaveValue("Half a thought");
  await page.goto(drafts);
  const card = page.getByRole("article", { name: "Draft in general" });
  await card.getByRole("link", { name: "Half a thought" }).click();
  await composer(page).fill("A whole thought");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(lines(page).filter({ hasText: "A whole thought" })).toBeVisible();
  await expect(composer(page)).toHaveValue("");
  await composer(page).fill("Never mind");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.goto(drafts);
  await card.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText("Nothing is begun")).toBeVisible();
});

test("what was sent before the script could say so is no draft after a reload", async ({ as }) => {
  const page = await as("chidi");
  await openLive(page, "design");
  await composer(page).fill("Sent and gone");
  await page.goto(drafts);
  await expect(page.getByRole("article")).toContainText("Sent and gone");
  await openLive(page, "design");
  await say(page, "Sent and gone for good");
  await page.reload();
  await expect(composer(page)).toHaveValue("");
});
