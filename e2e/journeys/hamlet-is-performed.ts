import type { Page } from "@playwright/test";
import { runDemo } from "~db/seed/demo";
import { readPlay } from "~db/seed/globe/read-play";
import { expectLive, lines } from "../support/conversation";
import { expect, test } from "../support/journey";

test("every speech of Hamlet is on every screen, once and in its order", async ({ visitor, parley }) => {
  test.setTimeout(300_000);
  const said: string[] = [];
  const demo = { url: parley.url, databaseUrl: parley.databaseUrl ?? "", pace: 0, plays: ["hamlet" as const] };
  const stop = new AbortController();
  const performance = runDemo({ ...demo, signal: stop.signal, say: (line) => void said.push(line) });
  await expect.poll(() => said.length).toBeGreaterThan(0);
  const [, email = "", password = ""] = /as (\S+) with the password (\S+)/.exec(said[0] ?? "") ?? [];
  const screens = [await visitor(), await visitor({ viewport: { width: 390, height: 844 } })];
  for (const page of screens) {
    await page.goto("/sign-in");
    await page.getByLabel("Mail address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/w\/globe/);
    await page.goto("/w/globe/browse");
    await page.getByRole("link", { name: "Hamlet" }).first().click();
    await expectLive(page);
  }
  await performance;
  const { speeches } = readPlay("hamlet");
  const last = speeches.at(-1)?.text.slice(0, 30) ?? "";
  for (const page of screens) {
    await expect(lines(page).last()).toContainText(last, { timeout: 150_000 });
    const seen = await readBack(page, speeches.length);
    const missing = speeches.filter((speech, place) => !seen[place]?.endsWith(letters(speech.text)));
    expect(missing.slice(0, 3)).toEqual([]);
    expect(seen).toHaveLength(speeches.length);
  }
});

const letters = (text: string) => text.replace(/[^a-z]/gi, "");

/** What stands in the list from its beginning to its end: each line once, in the order of its place. */
async function readBack(page: Page, count: number): Promise<string[]> {
  const seen = new Map<number, string>();
  for (let turn = 0; turn < 200 && seen.size < count; turn += 1) {
    const loaded = await lines(page).evaluateAll((all) =>
      all.map((line) => ({ seq: Number(line.dataset.seq), words: line.textContent ?? "" })),
    );
    const places = loaded.map(({ seq }) => seq);
    expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
    for (const { seq, words } of loaded) seen.set(seq, letters(words));
    await page.getByRole("region", { name: "History" }).evaluate((list) => list.scrollBy({ top: -2_000 }));
    await page.waitForTimeout(100);
  }
  return [...seen].sort(([one], [other]) => one - other).map(([, words]) => words);
}
