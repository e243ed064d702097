import { sql } from "drizzle-orm";
import { verifyPassword } from "~/platform/auth/passwords";
import { startSession } from "~/platform/auth/sessions";
import type { SignIn } from "~/shared/inputs/account";
import { AppError } from "~/shared/rules/errors";
import { people } from "~db/schema/accounts";
import type { Ctx } from "../kernel/ctx";
import { countTry, forgetTries, forgiveTry, type TryLimit } from "./count-try";

const perAccount: TryLimit = { name: "sign-in-account", tries: 5, seconds: 15 * 60 };
const perAddress: TryLimit = { name: "sign-in-address", tries: 5, seconds: 15 * 60 };

/**
 * A mail address and its password start a session. Unknown, deactivated and wrong are one answer after the
 * same work; five failures in fifteen minutes close an account and an address for the rest of them.
 */
export async function signIn(
  ctx: Ctx,
  input: SignIn,
  agent: string | null,
): Promise<{ token: string; personId: string }> {
  await countTry(ctx, perAccount, [input.email]);
  if (ctx.address) await countTry(ctx, perAddress, [ctx.address]);
  const person = await findByEmail(ctx, input.email);
  const fits = await verifyPassword(person?.passwordHash ?? null, input.password);
  if (!person || !fits || person.state !== "active") throw wrong();
  await forgetTries(ctx, perAccount, input.email);
  if (ctx.address) await forgiveTry(ctx, perAddress, ctx.address);
  const { token } = await startSession(ctx.db, person.id, { address: ctx.address, agent });
  return { token, personId: person.id };
}

async function findByEmail(ctx: Ctx, email: string) {
  const [person] = await ctx.db
    .select({ id: people.id, state: people.state, passwordHash: people.passwordHash })
    .from(people)
    .where(sql`lower(${people.email}) = ${email}`);
  return person ?? null;
}

function wrong(): AppError {
  const sentence = "This mail address and password do not go together.";
  return new AppError("unauthenticated", sentence, { reason: "wrong_credentials" });
}
