import type { Page } from "@playwright/test";
import { addressOf, composer, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

const details = (place: Parameters<typeof addressOf>[0]) => `${addressOf(place)}/details`;
const row = (page: Page, name: string) => page.getByRole("navigation").getByRole("link", { name });

test("a new name and new rules reach every screen, and old links lead on", async ({ as }) => {
  const [mo, chidi] = [await as("mo"), await as("chidi")];
  await openLive(chidi, "design");
  await mo.goto(`${details("design")}?name`);
  await mo.getByLabel("Name").fill("Leg two");
  await mo.getByRole("button", { name: "Rename" }).click();
  await expect(chidi.getByText("renamed this from “design” to “Leg two”")).toBeVisible();
  await expect(row(chidi, "Leg two")).toBeVisible();
  await mo.goto(`${details("design")}?rules`);
  await mo.getByLabel("Who posts").selectOption("moderators");
  await mo.getByRole("button", { name: "Save rules" }).click();
  await expect(composer(chidi)).toBeHidden();
  await expect(mo.getByText("Mo Lindqvist changed the rules")).toBeVisible();
  await chidi.goto("/w/bluefin/c/DESIGN");
  await expect(chidi).toHaveURL(new RegExp(addressOf("design")));
});

test("what becomes private falls silent for whoever only looked", async ({ as, expectComplaint }) => {
  expectComplaint(/404 \(Not Found\)/);
  const [mo, mia] = [await as("mo"), await as("mia")];
  await openLive(mia, "boats");
  await mo.goto(`${details("boats")}?shape`);
  await mo.getByLabel("Private").check();
  await mo.getByRole("button", { name: "Show what follows" }).click();
  const consequence = mo.getByRole("listitem").filter({ hasText: "can no longer read it or see that it exists" });
  await expect(consequence).toContainText("1");
  await expect(consequence).toContainText("Mia Sørensen");
  await mo.getByRole("button", { name: "Make it a private channel" }).click();
  await expect(mo.getByText("Only its members.").first()).toBeVisible();
  await expect(mia.getByText("Not open to you any longer")).toBeVisible();
  await say(mo, "for members alone");
  await expect(lines(mo).filter({ hasText: "for members alone" })).toBeVisible();
  await mia.waitForTimeout(2_000);
  await expect(mia.getByText("for members alone")).toHaveCount(0);
  await expect(lines(mia)).toHaveCount(0);
  await mia.goto(addressOf("boats"));
  await expect(mia.getByText("There is nothing here")).toBeVisible();
});

test("naming, describing and reshaping, without a script", async ({ as, expectComplaint }) => {
  expectComplaint(/409 /);
  const mo = await as("mo", { javaScriptEnabled: false });
  const chidi = await as("chidi");
  await openLive(chidi, "boats");
  await mo.goto(`${details("boats")}?name`);
  const rename = async (name: string) => {
    await mo.getByLabel("Name").fill(name);
    await mo.getByRole("button", { name: "Rename" }).click();
  };
  await rename("General");
  await expect(mo.getByLabel("Name")).toHaveValue("General");
  await expect(mo.getByLabel("Name")).toHaveAccessibleDescription(/exists already/);
  await rename("Rowing boats");
  await expect(chidi.getByText("renamed this from “boats” to “Rowing boats”")).toBeVisible();
  const old = await mo.request.get("/w/bluefin/c/Boats?around=3", { maxRedirects: 0 });
  expect([old.status(), old.headers().location]).toEqual([302, `${addressOf("boats")}?around=3`]);
  await mo.goto(`${details("boats")}?about`);
  await mo.getByLabel("Topic").fill("Oars included");
  await mo.getByLabel("Icon").fill("🚣");
  await mo.getByRole("button", { name: "Save", exact: true }).click();
  await expect(chidi.getByText("changed the topic to “Oars included”")).toBeVisible();
  await expect(chidi.getByText("changed the icon to 🚣")).toBeVisible();
  await mo.goto(`${details("boats")}?shape`);
  await mo.getByLabel("Announcements").check();
  await mo.getByRole("button", { name: "Show what follows" }).click();
  await expect(mo.getByRole("listitem").filter({ hasText: "can no longer post" })).toContainText("Chidi Eze");
  await mo.getByRole("button", { name: /^Make it a .* announcement channel$/ }).click();
  await expect(composer(chidi)).toBeHidden();
  await expect(chidi.getByText("turned this channel into an announcement channel")).toBeVisible();
});

test("closing, archiving, deleting and restoring, without a script", async ({ as, expectComplaint }) => {
  expectComplaint(/(404|422) /);
  const ada = await as("ada", { javaScriptEnabled: false });
  const mia = await as("mia");
  await openLive(mia, "general");
  const act = async (view: string, button: string) => {
    await ada.goto(`${details("general")}?${view}`);
    await ada.getByRole("button", { name: button, exact: true }).click();
  };
  await act("close", "Close");
  await expect(composer(mia)).toBeHidden();
  await act("close", "Open");
  await expect(composer(mia)).toBeVisible();
  await act("archive", "Archive");
  await expect(row(mia, "general")).toBeHidden();
  await ada.goto("/w/bluefin/archived");
  await expect(ada.getByRole("link", { name: "general" })).toBeVisible();
  await act("delete", "Delete");
  await expect(ada.getByText("Type its name as it is: general")).toBeVisible();
  await ada.getByLabel(/Type “general”/).fill("general");
  await ada.getByRole("button", { name: "Delete", exact: true }).click();
  await mia.goto(addressOf("general"));
  await expect(mia.getByText("There is nothing here")).toBeVisible();
  await ada.goto("/w/bluefin/admin/conversations?state=deleted");
  await ada.getByRole("link", { name: "general" }).click();
  await ada.getByRole("link", { name: "Restore" }).click();
  await ada.getByRole("button", { name: "Restore" }).click();
  await mia.goto("/w/bluefin/archived");
  await expect(mia.getByRole("main").getByRole("link", { name: "general" })).toBeVisible();
});

test("a group becomes a private channel, and the same people begin anew", async ({ as }) => {
  const [chidi, mia] = [await as("chidi"), await as("mia")];
  await openLive(mia, "group");
  await chidi.goto(`${details("group")}?convert`);
  await chidi.getByLabel("Name of the channel").fill("Night watch");
  await chidi.getByRole("button", { name: "Make it a private channel" }).click();
  await expect(mia.getByText("turned this group into a channel")).toBeVisible();
  await expect(row(mia, "Night watch")).toBeVisible();
  await chidi.goto("/w/bluefin/directs/new");
  for (const name of ["Ada Okafor", "Mia Sørensen"]) await chidi.getByLabel(new RegExp(name)).check();
  await chidi.getByRole("button", { name: "Start conversation" }).click();
  await expect(composer(chidi)).toBeVisible();
  await expect(chidi).not.toHaveURL(new RegExp(addressOf("group")));
  await expect(lines(chidi)).toHaveCount(0);
});
