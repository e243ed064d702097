import type { BrowserContext } from "@playwright/test";
import { isSecureOrigin, sessionCookieName } from "~/platform/auth/session-cookie";
import { connectDatabase } from "~db/client";
import { rateLimits } from "~db/schema/accounts";
import { mintSession, world } from "~db/seed/world";
import type { Product } from "./product";

export type Name = keyof typeof world.people;

/** Signs a browser in as somebody of the named world, without the form and its slow password check. */
export async function signIn(context: BrowserContext, parley: Product, name: Name): Promise<void> {
  if (!parley.databaseUrl) throw new Error("Nobody of the cast lives in the empty world.");
  const connection = connectDatabase(parley.databaseUrl, { max: 1 });
  const token = await mintSession(connection.db, world.people[name].id).finally(() => connection.close());
  const cookie = sessionCookieName(isSecureOrigin(parley.url));
  await context.addCookies([{ name: cookie, value: token, url: parley.url, httpOnly: true, sameSite: "Lax" }]);
}

/** Nobody changes their name as often in an hour as a journey does. */
export async function forgetTries(parley: Product): Promise<void> {
  const { db, close } = connectDatabase(parley.databaseUrl ?? "", { max: 1 });
  await db.delete(rateLimits);
  await close();
}
