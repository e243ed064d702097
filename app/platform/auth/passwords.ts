import { availableParallelism } from "node:os";
import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { unavailable } from "~/shared/rules/errors";
import { inTurns } from "~/shared/rules/in-turns";

// OWASP's floor for argon2id: 19 MiB, two passes, one lane. The enum is ambient, so its value stands here.
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
// A flood of sign-ins must neither fill the thread pool nor queue without bound while other requests wait.
const inTurn = inTurns({
  atOnce: Math.max(1, availableParallelism() - 1),
  longestQueue: 100,
  refuse: () => unavailable("Too many people are signing in at this moment. Try again shortly."),
});

let decoy: Promise<string> | null = null;

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

/**
 * Whether the password fits. Without a stored hash (no such account, or a bot) the same work is done on a
 * decoy, so that the time taken tells nothing about which accounts exist.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash("a decoy nobody can sign in with", cost);
  const against = stored ?? (await decoy);
  const fits = await inTurn(() => verify(against, password));
  return fits && stored !== null;
}
