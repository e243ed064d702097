import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { expect } from "./journey";

export type PlaceName = keyof typeof world.conversations;

/** The address of a conversation of the named world. */
export function addressOf(place: PlaceName): string {
  return paths.conversation(world.workspaces.bluefin.slug, world.conversations[place].id);
}

/** The field to write a message in. */
export function composer(page: Page) {
  return page.getByRole("textbox", { name: /^Message / });
}

/** Every message on the page. */
export function lines(page: Page) {
  return page.getByRole("feed").getByRole("article");
}

export async function say(page: Page, words: string): Promise<void> {
  await composer(page).fill(words);
  await composer(page).press("Enter");
}

/** Opens a conversation and waits until it is live, so that what follows is heard and not only read. */
export async function openLive(page: Page, place: PlaceName): Promise<void> {
  await page.goto(addressOf(place));
  await expectLive(page);
}

export async function expectLive(page: Page): Promise<void> {
  await expect(page.locator("[data-connection]").first()).toHaveAttribute("data-connection", "live", {
    timeout: 20_000,
  });
}
