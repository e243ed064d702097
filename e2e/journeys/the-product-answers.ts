import { expect, test } from "../support/journey";

test("whoever asks is told that the product lives and is ready", async ({ request }) => {
  expect((await request.get("/health/live")).status()).toBe(200);
  expect((await request.get("/health/ready")).status()).toBe(200);
});

test("a person of the cast is known by their browser", async ({ as }) => {
  const page = await as("ada");
  const answer = await page.request.get("/api/trpc/account.me");
  expect(await answer.json()).toMatchObject({ result: { data: { handle: "ada" } } });
});
