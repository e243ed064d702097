import { composer, expectLive, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

test("Soketi is killed and comes back: sending goes on, and screens catch up", async ({
  as,
  parley,
  expectComplaint,
}) => {
  expectComplaint(/WebSocket (connection to|is already in CLOSING)/);
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  let isDark = false;
  await chidi.routeWebSocket(/\/app\//, (socket) => void (isDark ? socket.close() : socket.connectToServer()));
  await openLive(ada, "general");
  await openLive(chidi, "general");
  isDark = true;
  parley.kill("soketi");
  await say(ada, "said in the dark 1");
  await expect(chidi.getByText(/Reconnecting/).first()).toBeVisible({ timeout: 8_000 });
  await say(ada, "said in the dark 2");
  isDark = false;
  await expectLive(ada);
  await expect(chidi.locator("[data-connection]").first()).toHaveAttribute("data-connection", "live", {
    timeout: 35_000,
  });
  await say(chidi, "heard you");
  for (const page of [ada, chidi]) {
    await expect(lines(page).filter({ hasText: /said in the dark|heard you/ })).toHaveCount(3, { timeout: 20_000 });
  }
});

test("the product is killed while people send: each message is there once, in one order", async ({
  as,
  parley,
  expectComplaint,
}) => {
  expectComplaint(/WebSocket (?:connection to|is already in CLOSING)|Failed to load resource|net::ERR/);
  test.setTimeout(90_000);
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "direct");
  await openLive(chidi, "direct");
  for (let turn = 0; turn < 12; turn += 1) {
    await say(ada, `wave ${turn}.`);
    if (turn === 5) parley.kill("web");
  }
  await expectLive(ada);
  await expectLive(chidi);
  const expected = Array.from({ length: 12 }, (_, turn) => `wave ${turn}.`);
  for (const page of [ada, chidi]) {
    await expect.poll(() => spoken(page), { timeout: 40_000 }).toEqual(expected);
  }
  await ada.reload();
  expect(await spoken(ada)).toEqual(expected);
});

test("a message written while the page is offline goes out after a reload", async ({ as, expectComplaint }) => {
  expectComplaint(/Failed to load resource|WebSocket (?:connection to|is already in CLOSING)|net::ERR/);
  const ada = await as("ada");
  await openLive(ada, "general");
  await ada.route("**/api/trpc/messages.send*", (route) => route.abort());
  await say(ada, "written in a tunnel");
  await expect(lines(ada).filter({ hasText: "written in a tunnel" })).toBeVisible();
  await ada.unroute("**/api/trpc/messages.send*");
  await ada.reload();
  await expectLive(ada);
  const chidi = await as("chidi");
  await openLive(chidi, "general");
  await expect(lines(chidi).filter({ hasText: "written in a tunnel" })).toHaveCount(1, { timeout: 20_000 });
  await expect(composer(ada)).toHaveValue("");
});

async function spoken(page: import("@playwright/test").Page): Promise<string[]> {
  const texts = await lines(page)
    .filter({ hasText: /wave \d+\./ })
    .allInnerTexts();
  return texts.map((text) => text.match(/wave \d+\./)?.[0] ?? text);
}
