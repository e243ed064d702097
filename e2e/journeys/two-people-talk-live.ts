import { addressOf, composer, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

test("what one says the other reads, in one order on both screens", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "general");
  await openLive(chidi, "general");
  for (const turn of ["one", "two", "three"]) {
    await say(ada, `Ada says ${turn}`);
    await say(chidi, `Chidi says ${turn}`);
  }
  const spoken = /(Ada|Chidi) says/;
  await expect(lines(ada).filter({ hasText: spoken })).toHaveCount(6);
  await expect(lines(chidi).filter({ hasText: spoken })).toHaveCount(6);
  const order = async (page: typeof ada) =>
    (await lines(page).filter({ hasText: spoken }).allInnerTexts()).map((text) => text.match(/\w+ says \w+/)?.[0]);
  expect(await order(ada)).toEqual(await order(chidi));
});

test("a message shows its Markdown, its mention and its emoji", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "general");
  await openLive(chidi, "general");
  await say(ada, "**Bold** for @chidi :fish: and `code`");
  const line = lines(chidi).filter({ hasText: "Bold for @chidi" });
  await expect(line.locator("strong")).toHaveText("Bold");
  await expect(line.locator(".mention")).toHaveText("@chidi");
  await expect(line).toContainText("🐟");
});

test("typing shows on the other screen and goes by itself", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "direct");
  await openLive(chidi, "direct");
  await composer(ada).pressSequentially("thinking");
  await expect(chidi.getByText("Ada Okafor is typing")).toBeVisible();
  await expect(chidi.getByText("Ada Okafor is typing")).toBeHidden({ timeout: 10_000 });
});

test("whoever opens a page is shown as there", async ({ as }) => {
  const ada = await as("ada");
  await openLive(ada, "general");
  const mia = await as("mia");
  await openLive(mia, "group");
  await ada.goto(`${addressOf("general")}/details`);
  const place = ada.getByRole("listitem").filter({ hasText: "Mia Sørensen" });
  await expect(place.getByText("online", { exact: false })).toBeAttached();
});

test("what is said elsewhere counts as unread until it is read", async ({ as }) => {
  const [ada, mia] = [await as("ada"), await as("mia")];
  await openLive(mia, "general");
  await openLive(ada, "group");
  const row = mia.getByRole("navigation").getByRole("link", { name: /Ada Okafor, Chidi Eze|Chidi Eze, Ada Okafor/ });
  const unread = async () => Number((await row.textContent())?.match(/(\d+)\s*unread/)?.[1] ?? 0);
  const before = await unread();
  await say(ada, "Boat leaves at six");
  await say(ada, "Bring the blue crates");
  await expect.poll(unread).toBe(before + 2);
  await row.click();
  await expect(lines(mia).filter({ hasText: "Bring the blue crates" })).toBeVisible();
  await expect.poll(unread).toBe(0);
  await mia.reload();
  await expect.poll(unread).toBe(0);
});

test("a draft stays with its conversation, through a reload too", async ({ as }) => {
  const ada = await as("ada");
  await openLive(ada, "general");
  await composer(ada).fill("half a thought");
  await ada.waitForTimeout(600);
  await openLive(ada, "design");
  await expect(composer(ada)).toHaveValue("");
  await openLive(ada, "general");
  await expect(composer(ada)).toHaveValue("half a thought");
});

test("a new conversation appears in the other's list by itself", async ({ as }) => {
  const [mo, mia] = [await as("mo"), await as("mia")];
  await openLive(mia, "general");
  await mo.goto("/w/bluefin/directs/new");
  await mo.getByLabel(/Mia Sørensen/).check();
  await mo.getByRole("button", { name: "Start conversation" }).click();
  await say(mo, "Are you on deck?");
  const row = mia.getByRole("navigation").getByRole("link", { name: /Mo Lindqvist/ });
  await expect(row).toContainText("1");
});
