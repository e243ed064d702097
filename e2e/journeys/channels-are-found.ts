import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { addressOf, composer, expectLive } from "../support/conversation";
import { expect, test } from "../support/journey";
import { changePlace } from "../support/places";

const { slug } = world.workspaces.bluefin;
const { boats, general, tagging } = world.conversations;
const browse = paths.browse(slug);
const plain = { javaScriptEnabled: false };
const list = (page: Page, name: "Featured" | "Channels") =>
  page.getByRole("main").getByRole("region", { name, exact: true });
const names = (page: Page) => page.getByRole("main").getByRole("heading", { level: 3 });
const row = (page: Page, name: string) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3, name }) });
const sorted = (page: Page, by: string) =>
  page.getByRole("navigation", { name: "Order" }).getByRole("link", { name: by });

test("a channel is looked for, read about and joined with one click, and others count one more", async ({ as }) => {
  const [mia, mo] = [await as("mia"), await as("mo")];
  await mo.goto(browse);
  await expectLive(mo);
  await expect(row(mo, "boats")).toContainText("2 members");
  await mia.goto(browse);
  await expectLive(mia);
  await mia.getByRole("searchbox").fill("which boat");
  await expect(names(mia)).toHaveText([/boats$/]);
  await expect(mia).toHaveURL(/search=which\+boat/);

  await mia.getByRole("link", { name: "How it works in boats" }).click();
  const card = mia.getByRole("complementary", { name: "How it works in boats" });
  await expect(card.getByText("Every member of the workspace; guests only when they are in it.")).toBeVisible();
  await expect(card.getByText("Authors may edit what they wrote for 1 hour.")).toBeVisible();
  await expect(card.getByText("Messages are kept for good.")).toBeVisible();
  await expect(card.getByText(/The rules are those it began with/)).toBeVisible();
  await card.getByRole("link", { name: "Close" }).click();
  await expect(names(mia)).toHaveText([/boats$/]);

  await row(mia, "boats").getByRole("button", { name: "Join boats" }).click();
  await expect(mia).toHaveURL(addressOf("boats"));
  await expect(composer(mia)).toBeVisible();
  await mo.reload();
  await expect(row(mo, "boats")).toContainText("3 members");
  await mia.goto(browse);
  await expect(row(mia, "boats")).toContainText("joined");
});

test("what is private is in no list, what is restricted is asked for, and nothing found teaches one thing", async ({
  as,
}) => {
  const mia = await as("mia");
  await mia.goto(`${browse}?search=design`);
  await expect(mia.getByText("No channel about “design”")).toBeVisible();
  await expect(mia.getByText("Private channels are never listed.", { exact: false })).toBeVisible();
  await mia.getByRole("main").getByRole("link", { name: "Create a channel" }).click();
  await expect(mia).toHaveURL(paths.newChannel(slug));

  await mia.goto(browse);
  await expect(row(mia, "tagging").getByRole("button")).toHaveCount(0);
  await mia.getByRole("link", { name: "How it works in tagging" }).click();
  const card = mia.getByRole("complementary", { name: "How it works in tagging" });
  await expect(card.getByText("Only its members. Others see its name and topic, and may ask to join.")).toBeVisible();
  await card.getByRole("link", { name: "Ask to join tagging" }).click();
  await mia.getByRole("button", { name: "Ask to join" }).click();
  await expect(mia.getByText("The moderators know.")).toBeVisible();
  await mia.goto(paths.browseTerms(slug, tagging.id));
  await expect(row(mia, "tagging").getByRole("link", { name: "You asked to join tagging" })).toBeVisible();
  await expect(card.getByRole("link", { name: "You asked to join tagging" })).toBeVisible();
});

test("a heading narrows the list and an order turns it, each at an address of its own", async ({ as, parley }) => {
  await changePlace(parley.databaseUrl, boats.id, { category: "On the water" });
  await changePlace(parley.databaseUrl, general.id, { size: 7 });
  const adi = await as("adi");
  await adi.goto(browse);
  await sorted(adi, "Name").click();
  await expect(adi).toHaveURL(/sort=name/);
  await expect(names(adi)).toHaveText([/boats/, /general/, /news/, /tagging/]);
  await sorted(adi, "Size").click();
  await expect(sorted(adi, "Size")).toHaveAttribute("aria-current", "true");
  await expect(names(adi).first()).toHaveText(/general/);
  await adi.getByRole("link", { name: "On the water 1" }).click();
  await expect(names(adi)).toHaveText([/boats/]);
  await adi.getByRole("searchbox").fill("tagging");
  await expect(adi.getByText("No channel about “tagging” under “On the water”")).toBeVisible();
  await adi.getByRole("link", { name: "Look everywhere" }).click();
  await expect(names(adi)).toHaveText([/tagging/]);
  await expect(sorted(adi, "Size")).toHaveAttribute("aria-current", "true");
});

test("what an administrator features stands first for everybody at once, until it does no longer", async ({ as }) => {
  const [adi, mia] = [await as("adi"), await as("mia")];
  await mia.goto(browse);
  await expectLive(mia);
  await expect(list(mia, "Featured")).toHaveCount(0);
  await adi.goto(paths.browseTerms(slug, boats.id));
  await adi.getByRole("button", { name: "Feature", exact: true }).click();
  await expect(list(mia, "Featured").getByRole("heading", { name: "boats" })).toBeVisible();
  await expect(list(mia, "Channels").getByRole("heading", { name: "boats" })).toHaveCount(0);
  await mia.goto(paths.browseTerms(slug, boats.id));
  await expect(mia.getByText("Messages are kept for good.")).toBeVisible();
  const sidebar = mia.getByRole("navigation", { name: "Conversations" });
  await expect(sidebar.locator("[aria-current=page]")).toHaveText(["Browse channels"]);
  await expect(mia.getByRole("button", { name: "Feature", exact: false })).toHaveCount(0);
  await adi.getByRole("button", { name: "Feature no longer" }).click();
  await expect(list(mia, "Featured")).toHaveCount(0);
});

test("somebody is found by a part of their name, and their profile says where both are", async ({ as }) => {
  const mia = await as("mia");
  await mia.goto(paths.people(slug));
  await expectLive(mia);
  await mia.getByRole("searchbox").fill("okaf");
  const main = mia.getByRole("main");
  await expect(main.getByRole("listitem")).toHaveText([/Ada Okafor.*@ada.*owner/]);
  await main.getByRole("link", { name: /Ada Okafor/ }).click();
  const profile = mia.getByRole("complementary", { name: "Profile" });
  await expect(profile.getByRole("link", { name: "general" })).toBeVisible();
  await expect(profile.getByRole("link", { name: "Ada Okafor, Chidi Eze" })).toBeVisible();
  await expect(profile.getByRole("link", { name: "design" })).toHaveCount(0);
  await expect(main.getByRole("listitem")).toHaveCount(1);
  await profile.getByRole("link", { name: "Close" }).click();
  await expect(mia.getByRole("searchbox")).toHaveValue("okaf");
  await mia.getByRole("searchbox").fill("keller");
  await expect(mia.getByText("Nobody is called “keller”")).toBeVisible();
});

test("without a script: looking, turning the list, reading the terms, joining, featuring", async ({ as }) => {
  const [adi, ada] = [await as("adi", plain), await as("ada", plain)];
  await adi.goto(browse);
  await sorted(adi, "Newest").click();
  await adi.getByRole("searchbox").fill("boat");
  await adi.getByRole("button", { name: "Search", exact: true }).click();
  await expect(adi).toHaveURL(/sort=newest/);
  await expect(names(adi)).toHaveText([/boats/]);
  await adi.getByRole("link", { name: "How it works in boats" }).click();
  const card = adi.getByRole("complementary", { name: "How it works in boats" });
  await expect(card.getByText("Everybody may join.", { exact: false })).toBeVisible();
  await card.getByRole("button", { name: "Feature", exact: true }).click();
  await expect(card.getByRole("button", { name: "Feature no longer" })).toBeVisible();
  await ada.goto(browse);
  await expect(list(ada, "Featured").getByRole("heading", { name: "boats" })).toBeVisible();
  await card.getByRole("button", { name: "Feature no longer" }).click();
  await card.getByRole("button", { name: "Join boats" }).click();
  await expect(composer(adi)).toBeVisible();

  await ada.goto(paths.people(slug));
  await ada.getByRole("searchbox").fill("eze");
  await ada.getByRole("button", { name: "Search", exact: true }).click();
  await ada
    .getByRole("main")
    .getByRole("link", { name: /Chidi Eze/ })
    .click();
  await expect(ada.getByRole("complementary", { name: "Profile" }).getByText("@chidi")).toBeVisible();
});
