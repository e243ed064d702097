import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hashSessionToken, readSession } from "~/platform/auth/sessions";
import { people, sessions } from "~db/schema/accounts";
import { scene } from "~db/testing/scene";
import { endSessions } from "./end-sessions";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

const wrong = { code: "unauthenticated", details: { reason: "wrong_credentials" } };

const mailOf = (person: { email: string | null }) => String(person.email);

async function nobody(address = "192.0.2.1") {
  const here = await scene({});
  return { ...here, ctx: { ...here.ctx, address } };
}

test("the right password starts a session whose token is nowhere in the database", async () => {
  const { ctx, world } = await nobody();
  const { token, personId } = await signIn(
    ctx,
    { email: mailOf(world.people.ada), password: world.password },
    "a browser",
  );
  expect(personId).toBe(world.people.ada.id);
  const [row] = await ctx.db.select().from(sessions).where(eq(sessions.userId, personId));
  expect(row?.id).toBe(hashSessionToken(token));
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await readSession(ctx.db, token)).toMatchObject({ personId });
});

test("unknown, deactivated and wrong are one answer", async () => {
  const { ctx, world } = await nobody();
  const tries = [
    { email: "nobody@bluefin.example", password: world.password },
    { email: mailOf(world.people.dee), password: world.password },
    { email: mailOf(world.people.ada), password: "not the password" },
  ];
  for (const input of tries) await expect(signIn(ctx, input, null)).rejects.toMatchObject(wrong);
});

test("five failures are failures, the sixth try waits, even with the right password", async () => {
  const { ctx, world } = await nobody();
  const email = mailOf(world.people.ada);
  for (let turn = 0; turn < 5; turn += 1) {
    const elsewhere = { ...ctx, address: `192.0.2.${turn}` };
    await expect(signIn(elsewhere, { email, password: "wrong" }, null)).rejects.toMatchObject(wrong);
  }
  const sixth = signIn({ ...ctx, address: "192.0.2.99" }, { email, password: world.password }, null);
  await expect(sixth).rejects.toMatchObject({ code: "too_many" });
  await sixth.catch((error: { details: { retryAfter: number } }) => {
    expect(error.details.retryAfter).toBeGreaterThan(0);
    expect(error.details.retryAfter).toBeLessThanOrEqual(900);
  });
});

test("an address that tries many accounts waits too", async () => {
  const { ctx, world } = await nobody("198.51.100.7");
  for (const name of ["adi", "mo", "chidi", "mia", "gil"] as const) {
    await expect(signIn(ctx, { email: mailOf(world.people[name]), password: "wrong" }, null)).rejects.toMatchObject(
      wrong,
    );
  }
  const sixth = signIn(ctx, { email: mailOf(world.people.ada), password: world.password }, null);
  await expect(sixth).rejects.toMatchObject({ code: "too_many" });
});

test("success clears the account's count and takes its own try back from the address", async () => {
  const { ctx, world } = await nobody();
  const email = mailOf(world.people.ada);
  for (let turn = 0; turn < 4; turn += 1) {
    await signIn({ ...ctx, address: `203.0.113.${turn}` }, { email, password: "wrong" }, null).catch(() => {});
  }
  for (let turn = 0; turn < 8; turn += 1) await signIn(ctx, { email, password: world.password }, null);
});

test("signing out ends the session on the server", async () => {
  const { ctx, world } = await nobody();
  const { token, personId } = await signIn(ctx, { email: mailOf(world.people.ada), password: world.password }, null);
  await signOut({ ...ctx, actor: { kind: "person", personId, sessionId: hashSessionToken(token) } });
  expect(await readSession(ctx.db, token)).toBeNull();
});

test("a deactivated person's session opens nothing any more", async () => {
  const { ctx, world } = await nobody();
  const { token, personId } = await signIn(ctx, { email: mailOf(world.people.mia), password: world.password }, null);
  await ctx.db.update(people).set({ state: "deactivated" }).where(eq(people.id, personId));
  expect(await readSession(ctx.db, token)).toBeNull();
});

test("the operator ends all of somebody's sessions by handle", async () => {
  const { ctx, world } = await nobody();
  const first = await signIn(ctx, { email: mailOf(world.people.mia), password: world.password }, null);
  await signIn(ctx, { email: mailOf(world.people.mia), password: world.password }, null);
  expect(await endSessions(ctx, "MIA")).toMatchObject({ handle: "mia", ended: 2 });
  expect(await readSession(ctx.db, first.token)).toBeNull();
  await expect(endSessions(ctx, "nobody-like-that")).rejects.toMatchObject({ code: "not_found" });
});
