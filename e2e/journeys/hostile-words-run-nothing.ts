import { lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

const hostile = [
  "<script>window.pwned = 1</script>",
  '<img src=x onerror="window.pwned = 1">',
  "<svg onload=window.pwned=1>",
  "[click](javascript:window.pwned=1)",
  "[click](data:text/html,<script>window.pwned=1</script>)",
  "`</code><script>window.pwned=1</script>`",
  "```\n</code></pre><script>window.pwned=1</script>\n```",
  "</script><script>window.pwned=1</script>",
  "\u2028window.pwned=1",
  "<style>body{display:none}</style>",
  "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
];

test("nothing that people write becomes a script, live or after a reload", async ({ as }) => {
  const [ada, chidi] = [await as("ada"), await as("chidi")];
  await openLive(ada, "general");
  await openLive(chidi, "general");
  for (const words of hostile) await say(ada, words);
  await say(ada, "the end of it");
  await expect(lines(chidi).filter({ hasText: "the end of it" })).toBeVisible();
  await chidi.reload();
  await expect(lines(chidi).filter({ hasText: "the end of it" })).toBeVisible();
  for (const page of [ada, chidi]) {
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    expect(await page.getByRole("feed").locator("script, img, svg[onload], iframe, style").count()).toBe(0);
  }
});

test("a form from another site changes nothing", async ({ as, parley }) => {
  const page = await as("ada");
  const send = (headers: Record<string, string>) =>
    page.request.post("/api/trpc/account.signOut", {
      headers: { "Content-Type": "application/json", ...headers },
      data: "{}",
    });
  expect((await send({ Origin: "https://evil.example" })).status()).toBe(403);
  expect((await send({ Origin: `${parley.url}.evil.example` })).status()).toBe(403);
  expect((await send({ Origin: "null" })).status()).toBe(403);
  expect((await page.request.get("/api/trpc/account.me")).status()).toBe(200);
  expect((await page.request.get("/api/trpc/account.signOut")).status()).toBe(405);
});

test("every answer carries its protections, refusals too", async ({ request }) => {
  for (const path of [
    "/sign-in",
    "/nowhere",
    "/w/bluefin",
    "/api/trpc/account.me",
    "/health/ready",
    "/join/x",
    "/.env",
    "/apps/parley/events",
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(headers["content-security-policy"], path).toContain("script-src 'self' 'nonce-");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(await answer.text(), path).not.toMatch(/node_modules|\bat .+:\d+:\d+/);
  }
});
