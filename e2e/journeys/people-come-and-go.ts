import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { addressOf, composer, expectLive, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";
import { changePlace } from "../support/places";

const { slug } = world.workspaces.bluefin;
const design = world.conversations.design.id;

async function letIn(moderator: Page, name: string) {
  await moderator.getByRole("link", { name: /asks to join/ }).click();
  await moderator.getByRole("button", { name: `Let ${name} in`, exact: true }).click();
}

test("somebody asks, the moderator sees it live and lets them in, and their page opens by itself", async ({
  as,
  parley,
}) => {
  await changePlace(parley.databaseUrl, design, { visibility: "restricted", history: "sinceJoining" });
  const [mia, ada, chidi] = [await as("mia"), await as("ada"), await as("chidi")];
  await openLive(ada, "design");
  await openLive(chidi, "design");
  await mia.goto(addressOf("design"));
  await expect(mia.getByText("Only they read what is said here.")).toBeVisible();
  await expect(composer(mia)).toHaveCount(0);
  await mia.getByLabel("A few words for the moderators").fill("I have the samples");
  await mia.getByRole("button", { name: "Ask to join" }).click();
  await expect(mia.getByText("The moderators know.")).toBeVisible();

  await expect(ada.getByRole("link", { name: /1 person asks to join/ })).toBeVisible();
  await expect(chidi.getByRole("link", { name: /asks to join/ })).toHaveCount(0);
  await letIn(ada, "Mia Sørensen");
  await expect(ada.getByRole("button", { name: "Let Adi Rahman in", exact: true })).toHaveCount(0);

  await expect(composer(mia)).toBeVisible();
  await expectLive(mia);
  await expect(mia.getByText(/You read from .*, when you joined/)).toBeVisible();
  await say(mia, "thank you");
  await expect(lines(chidi).filter({ hasText: "thank you" })).toBeVisible();
  await expect(chidi.getByText(/Ada Okafor.*added.*Mia Sørensen/)).toBeVisible();
});

test("a ban ends the open page, and the place is gone from the list", async ({ as, expectComplaint }) => {
  expectComplaint(/40[34] \((Not Found|Forbidden)\)/);
  const [chidi, mo] = [await as("chidi"), await as("mo")];
  await openLive(chidi, "general");
  await mo.goto(`${addressOf("general")}/details?member=${world.people.chidi.id}`);
  await mo.getByRole("link", { name: "Ban" }).click();
  await mo.getByLabel("Reason").fill("Sells anchors");
  await mo.getByRole("button", { name: "Ban" }).click();
  await expect(mo.getByText("Sells anchors")).toBeVisible();

  await expect(chidi.getByRole("heading", { name: "Not open to you any longer" })).toBeVisible();
  await chidi.goto(addressOf("general"));
  await expect(chidi.getByText("There is nothing here")).toBeVisible();

  await mo.getByRole("button", { name: "Lift the ban: Chidi Eze" }).click();
  await expect(mo.getByText("Nobody is banned from here.")).toBeVisible();
});

test("in slow mode the next message waits, what is typed stays, and a moderator posts on", async ({ as, parley }) => {
  await changePlace(parley.databaseUrl, world.conversations.general.id, { slowModeSeconds: 5 });
  const [mia, mo] = [await as("mia"), await as("mo")];
  await openLive(mia, "general");
  await openLive(mo, "general");
  await say(mia, "slowly, to begin with");
  await expect(mia.getByText(/You can post again in \d s/)).toBeVisible();
  await say(mia, "and slowly again");
  await expect(composer(mia)).toHaveValue("and slowly again");
  await say(mo, "moderators need not wait");
  await say(mo, "not even now");
  await expect(lines(mia).filter({ hasText: "not even now" })).toBeVisible();
  await expect(mia.getByText("Slow mode: one message every 5 seconds")).toBeVisible({ timeout: 8_000 });
  await composer(mia).press("Enter");
  await expect(lines(mo).filter({ hasText: "and slowly again" })).toBeVisible();
  await changePlace(parley.databaseUrl, world.conversations.general.id, { slowModeSeconds: 0 });
});

test("without a script: ask, think again, ask; decide; silence and let speak", async ({ as, parley }) => {
  await changePlace(parley.databaseUrl, design, { visibility: "restricted" });
  const plain = { javaScriptEnabled: false };
  const [adi, ada] = [await as("adi", plain), await as("ada", plain)];
  await adi.goto(addressOf("design"));
  await adi.getByRole("button", { name: "Ask to join" }).click();
  await adi.getByRole("button", { name: "Withdraw" }).click();
  await adi.getByRole("button", { name: "Ask to join" }).click();
  await expect(adi.getByText("Asked to join")).toBeVisible();

  await ada.goto(paths.adminRequests(slug));
  await ada.getByRole("button", { name: "Let Adi Rahman in", exact: true }).click();
  await expect(ada.getByText("Nobody waits to be let in.")).toBeVisible();
  await adi.goto(addressOf("design"));
  await expect(composer(adi)).toBeVisible();

  await ada.goto(`${addressOf("design")}/moderate?silence=${world.people.chidi.id}`);
  await ada.getByRole("button", { name: "Silence" }).click();
  const chidi = await as("chidi", plain);
  await chidi.goto(addressOf("design"));
  await expect(chidi.getByText(/A moderator has silenced you here until/)).toBeVisible();
  await ada.getByRole("button", { name: "Let speak: Chidi Eze" }).click();
  await chidi.goto(addressOf("design"));
  await expect(composer(chidi)).toBeVisible();
  await adi.goto(`${addressOf("design")}/details?leave`);
  await adi.getByRole("button", { name: "Leave" }).click();
});

test("an administrator comes in by their office, and everybody there sees it", async ({ as, parley }) => {
  await changePlace(parley.databaseUrl, design, { visibility: "private" });
  const [adi, ada] = [await as("adi"), await as("ada")];
  await openLive(ada, "design");
  await adi.goto(paths.conversationEnter(slug, design));
  await adi.getByRole("button", { name: "Come in" }).click();
  await expect(composer(adi)).toBeVisible();
  await expect(ada.getByText(/Adi Rahman.*came in as an administrator/)).toBeVisible();
});
