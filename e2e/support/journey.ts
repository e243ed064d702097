import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { watchComplaints } from "./complaints";
import { type Name, signIn } from "./people";
import type { Product } from "./product";
import { endWorlds, startWorld, type World } from "./worlds";

type PerTest = {
  /** A new browser in which nobody is signed in. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
  /** A new browser in which that person of the named world is signed in. */
  as: (name: Name, options?: BrowserContextOptions) => Promise<Page>;
  /** Complaints of the browser which this journey provokes on purpose. */
  expectComplaint: (pattern: RegExp) => void;
  browsers: Browsers;
};

type PerWorker = { world: World; parley: Product };

type Browsers = { open: (options?: BrowserContextOptions) => Promise<BrowserContext>; expected: RegExp[] };

export { expect };

/** A journey: a whole product, people in browsers of their own, and no complaint that was not foreseen. */
export const test = base.extend<PerTest, PerWorker>({
  world: ["named", { option: true, scope: "worker" }],

  parley: [
    async ({ world }, use) => {
      const parley = await startWorld(world);
      await use(parley);
      await parley.stop();
      await endWorlds();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  baseURL: async ({ parley }, use) => use(parley.url),

  browsers: async ({ browser, parley }, use, testInfo) => {
    const contexts: BrowserContext[] = [];
    // The checker is a script itself.
    const checkable: BrowserContext[] = [];
    const complaints: string[] = [];
    const expected: RegExp[] = [];
    const open = async (options: BrowserContextOptions = {}) => {
      const context = await browser.newContext({ baseURL: parley.url, ...options });
      watchComplaints(context, complaints);
      contexts.push(context);
      if (options.javaScriptEnabled !== false) checkable.push(context);
      return context;
    };
    await use({ open, expected });
    if (testInfo.status === "passed") await checkPages(checkable);
    for (const context of contexts) await context.close();
    const surprises = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    if (testInfo.status !== "passed") await testInfo.attach("what the product printed", { body: parley.printed() });
    expect(surprises, "an unexpected complaint of the browser fails the journey").toEqual([]);
  },

  visitor: async ({ browsers }, use) => use(async (options) => (await browsers.open(options)).newPage()),

  as: async ({ browsers, parley }, use) =>
    use(async (name, options) => {
      const context = await browsers.open(options);
      await signIn(context, parley, name);
      return context.newPage();
    }),

  expectComplaint: async ({ browsers }, use) => use((pattern) => void browsers.expected.push(pattern)),
});

async function checkPages(contexts: BrowserContext[]): Promise<void> {
  for (const page of contexts.flatMap((context) => context.pages())) {
    if (page.url().startsWith("http")) await expectAccessible(page);
  }
}
