import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { addressOf, expectLive, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";
import { seedLongTalk } from "../support/long-talk";
import { type Walk, walk, weigh } from "../support/scroller";

const { people, conversations, workspaces } = world;
const authors = [people.ada.id, people.chidi.id, people.mia.id];
const view = { viewport: { width: 1280, height: 900 } };
const length = 1_500;

/** Everything between was seen, each once, one after the other. */
function expectEach({ seen }: Walk, from: number, to: number): void {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const step = from < to ? 1 : -1;
  const all = Array.from({ length: high - low + 1 }, (_one, place) => from + step * place);
  expect(seen.filter((seq) => seq >= low && seq <= high)).toEqual(all);
}

const newestSeq = async (page: Page) => Number(await lines(page).last().getAttribute("data-seq"));

test("a long talk is read back to its first message: the place holds, and the page does not grow", async ({
  as,
  parley,
}) => {
  test.setTimeout(120_000);
  const { id } = conversations.design;
  await seedLongTalk(parley.databaseUrl ?? "", { conversationId: id, authors, messages: length });
  const ada = await as("ada", view);
  await ada.goto(addressOf("design"));
  await expectLive(ada);
  const session = await ada.context().newCDPSession(ada);
  const newest = await newestSeq(ada);
  const up = await walk(ada, "History", "up", newest - 600);
  const early = await weigh(session);
  const on = await walk(ada, "History", "up", newest - length + 1);
  expectEach({ ...up, seen: [...new Set([...up.seen, ...on.seen])] }, newest, newest - length + 1);
  expect(Math.max(up.drift, on.drift), "how far a line moved by itself").toBeLessThanOrEqual(2);
  expect(up.lost + on.lost).toBe(0);
  // How much is loaded at one moment depends on where one stands; it does not go on growing.
  expect((await weigh(session)).nodes).toBeLessThan(early.nodes * 1.6);
});

test("who reads the past stays there while others write, and comes back to the live end", async ({ as, parley }) => {
  test.setTimeout(120_000);
  const { id } = conversations.general;
  await seedLongTalk(parley.databaseUrl ?? "", { conversationId: id, authors, messages: 700 });
  const [ada, chidi] = [await as("ada", view), await as("chidi")];
  await openLive(ada, "general");
  await openLive(chidi, "general");
  const newest = await newestSeq(ada);
  await walk(ada, "History", "up", newest - 600);
  const looked = ada.locator(`article[data-seq="${newest - 605}"]`);
  await expect(looked).toBeVisible();
  const place = await looked.boundingBox();
  await say(chidi, "Meanwhile at the other end");
  await expect(ada.getByRole("button", { name: "Jump to newest · 1" })).toBeVisible();
  expect(await looked.boundingBox()).toEqual(place);

  const down = await walk(ada, "History", "down", newest + 1);
  expectEach(down, newest - 580, newest + 1);
  expect(down.drift).toBeLessThanOrEqual(2);
  await expect(ada.getByText("Meanwhile at the other end")).toBeVisible();
  await expect(ada.getByRole("button", { name: /Jump to newest/ })).toHaveCount(0);

  await walk(ada, "History", "up", newest - 500);
  await ada.getByRole("button", { name: "Jump to newest" }).click();
  await expect(lines(ada).last()).toContainText("Meanwhile at the other end");
  await expect(lines(ada).last()).toBeInViewport();
  await walk(ada, "History", "up", newest - 400);
  await ada.getByRole("region", { name: "History" }).focus();
  await ada.keyboard.press("PageUp");
  await ada.keyboard.press("End");
  await expect(lines(ada).last()).toBeInViewport();
  await say(ada, "Back again");
  await expect(lines(ada).last()).toContainText("Back again");
  await expect(lines(ada).last()).toBeInViewport();
});

test("a thread of five thousand replies opens at its end and is read back in the same way", async ({ as, parley }) => {
  test.setTimeout(120_000);
  const ada = await as("ada", view);
  await openLive(ada, "design");
  await say(ada, "A question with many answers");
  const asked = lines(ada).filter({ hasText: "A question with many answers" });
  await expect(asked).toHaveAttribute("data-message", /./);
  const rootId = (await asked.getAttribute("data-message")) ?? "";
  const { id } = conversations.design;
  await seedLongTalk(parley.databaseUrl ?? "", { conversationId: id, authors, messages: 5_000, rootId });
  await ada.goto(paths.thread(workspaces.bluefin.slug, id, rootId));
  await expectLive(ada);
  const replies = ada.getByRole("feed", { name: "Replies" }).getByRole("article");
  const newest = Number(await replies.last().getAttribute("data-seq"));
  const up = await walk(ada, "Replies", "up", newest - 599);
  expectEach(up, newest, newest - 599);
  expect(up.drift).toBeLessThanOrEqual(2);
  expect(await replies.count()).toBeLessThan(350);
});
