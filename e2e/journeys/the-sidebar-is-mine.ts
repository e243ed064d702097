import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { addressOf, expectLive } from "../support/conversation";
import { expect, test } from "../support/journey";

const { slug } = world.workspaces.bluefin;
const plain = { javaScriptEnabled: false };
const sidebar = (page: Page) => page.getByRole("navigation", { name: "Conversations" });
const row = (page: Page, name: RegExp) => sidebar(page).getByRole("link", { name });
const sections = (page: Page) => page.getByRole("list", { name: "Sections" }).getByRole("listitem");

/** The rows and headings of the sidebar as they are read from top to bottom. */
function order(page: Page) {
  return sidebar(page).getByRole("heading", { level: 2 }).allInnerTexts();
}

/** Opens the menu of a row and chooses from it, by keyboard alone. */
async function choose(page: Page, name: RegExp, line: string): Promise<void> {
  await row(page, name).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /^Options for/ }).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: line, exact: true }).press("Enter");
}

test("sections are made and put in order by keyboard, and the other device follows", async ({ as }) => {
  const [desk, phone] = [await as("ada"), await as("ada")];
  await phone.goto(addressOf("general"));
  await expectLive(phone);
  await desk.goto(paths.arrange(slug));
  await expectLive(desk);
  await desk.getByLabel("New section").fill("Surveys");
  await desk.getByRole("button", { name: "Create section" }).click();
  await expect(sections(desk)).toHaveText(["Favourites", "Surveys", "Channels", "Direct messages"]);
  await expect(sidebar(phone).getByRole("heading", { name: "Surveys" })).toBeVisible();

  await desk.getByRole("button", { name: "Move Surveys", exact: true }).focus();
  for (const key of ["Space", "ArrowDown", "ArrowDown", "Space"]) await desk.keyboard.press(key);
  await expect(sections(desk)).toHaveText(["Favourites", "Channels", "Direct messages", "Surveys"]);
  await expect.poll(() => order(phone)).toEqual(["Channels", "Direct messages", "Surveys"]);

  await choose(desk, /^design|general/, "Surveys");
  await sidebar(phone).getByRole("button", { name: "Channels" }).click();
  await expect(sidebar(desk).getByRole("button", { name: /^Channels/ })).toHaveAttribute("aria-expanded", "false");
  await desk.reload();
  await expect(sidebar(desk).getByRole("button", { name: /^Channels/ })).toHaveAttribute("aria-expanded", "false");
});

test("a favourite, one made unread, one muted and one hidden are so on both devices", async ({ as }) => {
  const [desk, phone] = [await as("chidi"), await as("chidi")];
  for (const page of [desk, phone]) {
    await page.goto(paths.workspace(slug));
    await expectLive(page);
  }
  await choose(desk, /general/, "Add to the favourites");
  for (const page of [desk, phone])
    await expect(sidebar(page).getByRole("heading", { level: 2 }).first()).toHaveText("Favourites");
  await desk.goto(addressOf("general"));
  await expect(row(desk, /general/)).not.toHaveAccessibleName(/unread/);
  await desk.goto(paths.keys(slug));
  await expectLive(desk);
  await choose(desk, /general/, "Mark as unread");
  await expect(row(phone, /general.*1 unread/)).toBeVisible();
  await choose(phone, /general/, "Mark as read");
  await expect(row(desk, /general/)).not.toHaveAccessibleName(/unread/);
  await choose(phone, /general/, "Hide");
  for (const page of [desk, phone]) await expect(row(page, /general/)).toHaveCount(0);

  await desk.keyboard.press("ControlOrMeta+k");
  await desk.getByRole("combobox").fill("gnrl");
  await expect(desk.getByRole("option").first()).toContainText("general");
  await desk.keyboard.press("Enter");
  await expect(desk).toHaveURL(addressOf("general"));
  await desk.keyboard.press("Tab");
});

test("one gets anywhere by keyboard: to a person, to a channel of others, to a page, to the next conversation", async ({
  as,
}) => {
  const mia = await as("mia");
  await mia.goto(addressOf("general"));
  await expectLive(mia);
  const go = async (words: string, found: string | RegExp) => {
    await mia.keyboard.press("ControlOrMeta+k");
    await mia.getByRole("combobox").fill(words);
    await expect(mia.getByRole("option", { selected: true })).toContainText(found);
    await mia.keyboard.press("Enter");
  };
  await go("lindq", "Mo Lindqvist");
  await expect(mia.getByRole("main").getByRole("heading", { level: 1 })).toContainText("Mo Lindqvist");
  await go("keyb", "Keyboard shortcuts");
  await expect(mia).toHaveURL(paths.keys(slug));
  await mia.keyboard.press("Alt+ArrowDown");
  await expect(mia).toHaveURL(/\/c\//);
  await mia.keyboard.press("ControlOrMeta+k");
  await mia.getByRole("combobox").fill("design");
  await expect(mia.getByText("Nothing here is called “design”.").last()).toBeVisible();
  await mia.keyboard.press("Escape");
  await expect(mia.getByRole("combobox")).toHaveCount(0);
});

test("without a script: a section, its place, what stands in it, and the way to a place", async ({ as }) => {
  const page = await as("adi", plain);
  await page.goto(paths.arrange(slug));
  await page.getByLabel("New section").fill("Later");
  await page.getByRole("button", { name: "Create section" }).click();
  await page.getByRole("button", { name: "Move Later up" }).click();
  await expect(sections(page)).toHaveText(["Later", "Favourites", "Channels", "Direct messages"]);
  await page
    .getByRole("main")
    .getByRole("link", { name: /general/ })
    .click();
  await page.getByLabel("Where it stands").selectOption("Later");
  await page.getByLabel("Tell me of").selectOption("Mentions only");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(() => order(page)).toEqual(["Later", "Channels", "Direct messages"]);
  await sidebar(page).getByRole("button", { name: "Later" }).click();
  await expect(sidebar(page).getByRole("button", { name: /^Later/ })).toHaveAttribute("aria-expanded", "false");

  await page.goto(paths.go(slug));
  await page.getByRole("searchbox").fill("gener");
  await page.getByRole("button", { name: "Look" }).click();
  await page
    .getByRole("main")
    .getByRole("link", { name: /general/ })
    .click();
  await expect(page).toHaveURL(addressOf("general"));
});
