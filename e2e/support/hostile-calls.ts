import { expect, type Page } from "@playwright/test";
import { v7 as uuid } from "uuid";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";

const { slug } = world.workspaces.bluefin;

export type Call = [verb: string, input: object];

/** A channel of its own, so that nobody else's journey meets these words. */
export async function openPlace(owner: Page, name: string, others: Page[]): Promise<string> {
  await owner.goto(paths.home());
  const made = await call(owner, "conversations.createChannel", { workspace: slug, name: `hostile-${name}` });
  const conversationId = String(made.id ?? made.conversationId);
  for (const other of others) {
    await other.goto(paths.home());
    await call(other, "conversations.join", { conversationId });
  }
  return conversationId;
}

export async function say(
  page: Page,
  message: { conversationId: string; body: string; rootId?: string },
): Promise<string> {
  const clientId = uuid();
  const made = await call(page, "messages.send", { clientId, ...message });
  return String((made.message as { id?: string } | undefined)?.id ?? made.id);
}

export async function call(page: Page, verb: string, input: object): Promise<Record<string, unknown>> {
  const [answer] = await callEach(page, [[verb, input]]);
  return answer ?? {};
}

/** One after the other, as the page itself would ask. */
export async function callEach(page: Page, calls: Call[]): Promise<Record<string, unknown>[]> {
  const answers = await page.evaluate(
    async (asked) => {
      const heard: [number, string][] = [];
      for (const [address, body] of asked) {
        const headers = { "Content-Type": "application/json" };
        const answer = await fetch(address, { method: "POST", headers, body });
        heard.push([answer.status, await answer.text()]);
      }
      return heard;
    },
    calls.map(([verb, input]) => [`/api/trpc/${verb}`, JSON.stringify(input)] as const),
  );
  return answers.map(([status, text], place) => {
    expect(status, `${JSON.stringify(calls[place])}: ${text}`).toBe(200);
    return (JSON.parse(text).result.data ?? {}) as Record<string, unknown>;
  });
}

export async function visit(page: Page, addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await expectHarmless(page);
  }
}

/** What a browser refuses on our behalf is a complaint, and that alone fails a journey. */
export async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll("body *")];
    const handlers = all.filter((element) => element.getAttributeNames().some((name) => name.startsWith("on")));
    const addresses = all.flatMap((element) =>
      ["href", "src", "action", "data"].map((name) => element.getAttribute(name)),
    );
    const isBad = (address: string | null) => /^\s*(javascript|data|vbscript|file):/i.test(address ?? "");
    const strangers = document.querySelectorAll(
      ".prose :is(script, img, svg, math, iframe, style, form, object, embed, [style], [id])",
    );
    return {
      pwned: "pwned" in window,
      handlers: handlers.length,
      addresses: addresses.filter(isBad).length,
      strangers: strangers.length,
    };
  });
  expect(found, page.url()).toEqual({ pwned: false, handlers: 0, addresses: 0, strangers: 0 });
}
