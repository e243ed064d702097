import { chromium, type Page } from "@playwright/test";
import { chromiumPath } from "../e2e/support/chromium";
import type { Stage } from "./support/stage";
import { timesOf } from "./support/time-each";

/** From a key to the painted answer of the quick switcher in a page that holds 4,500 conversations, in a real browser. */
export async function measureSwitcher(
  { product }: Stage,
  place: { workspace: string; token: string },
  asked: string[],
) {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: "parley", value: place.token, url: product.url }]);
    const page = await context.newPage();
    await page.goto(`/w/${place.workspace}`);
    await page.locator("[data-connection=live]").first().waitFor({ state: "attached", timeout: 60_000 });
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    return await timesOf(asked, (words) => answerTo(page, words));
  } finally {
    await browser.close();
  }
}

/** Runs in the page, so that the way to the browser is not counted. */
function answerTo(page: Page, words: string): Promise<number> {
  return page.getByRole("combobox").evaluate(async (field: HTMLInputElement, written) => {
    const begun = performance.now();
    // React hears of a value only by the setter of the element itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, written);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const took = performance.now() - begun;
    // What the server adds comes later; the next word is not written into that.
    await new Promise((resolve) => setTimeout(resolve, 150));
    return took;
  }, words);
}
