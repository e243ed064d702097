import { createHash, randomBytes } from "node:crypto";
import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { eq, sql } from "drizzle-orm";
import { type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { type Database, preparedOn } from "~db/client";
import { people, sessions } from "~db/schema/accounts";

export type LiveSession = { sessionId: string; personId: string };

const luciaOn = preparedOn(makeLucia);

/*
 * Sessions are what an attacker wants most. The token in the cookie is 256 random bits and only its SHA-256
 * is stored, so a copy of the table opens nothing. A new token is minted at every sign-in and one the browser
 * brought along is never adopted (fixation). Each request reads the session and the person's state together,
 * so an ended session or a deactivated account is refused by the very next request, on every node.
 */
export async function startSession(
  db: Database,
  personId: string,
  device: { address: string | null; agent: string | null },
): Promise<{ token: string; sessionId: string }> {
  const token = randomBytes(32).toString("base64url");
  const sessionId = hashSessionToken(token);
  const agent = device.agent?.slice(0, 300) ?? null;
  await luciaOn(db).createSession(personId, { address: device.address, agent }, { sessionId });
  return { token, sessionId };
}

/** Who holds this token now; null for no token, an ended session or a deactivated person. */
export async function readSession(db: Database, token: string | null): Promise<LiveSession | null> {
  if (!token || token.length > 100) return null;
  const { session, user } = await luciaOn(db).validateSession(hashSessionToken(token));
  if (!session || user.state !== "active") return null;
  return { sessionId: session.id, personId: user.id };
}

export async function endSession(db: Database, sessionId: string): Promise<void> {
  await luciaOn(db).invalidateSession(sessionId);
}

/** Ends all of a person's sessions and answers their ids. */
export async function endSessionsOf(db: Database, personId: string): Promise<string[]> {
  const ended = await db.delete(sessions).where(eq(sessions.userId, personId)).returning({ id: sessions.id });
  return ended.map((session) => session.id);
}

export function hashSessionToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function makeLucia(db: Database) {
  return new Lucia(new SessionTable(db), {
    sessionExpiresIn: new TimeSpan(30, "d"),
    getUserAttributes: ({ state }) => ({ state }),
    getSessionAttributes: ({ address, agent }) => ({ address, agent }),
  });
}

const holder = preparedOn((db) =>
  db
    .select({ session: sessions, state: people.state })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .where(eq(sessions.id, sql.placeholder("sessionId")))
    .prepare("session_holder"),
);

// Every request asks this, so it is prepared, and of the person it takes what decides.
class SessionTable extends DrizzlePostgreSQLAdapter {
  readonly #db: Database;

  constructor(db: Database) {
    super(db, sessions, people);
    this.#db = db;
  }

  override async getSessionAndUser(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [found] = await holder(this.#db).execute({ sessionId });
    if (!found) return [null, null];
    const { id, userId, expiresAt, ...attributes } = found.session;
    return [
      { id, userId, expiresAt, attributes },
      { id: userId, attributes: { state: found.state } },
    ];
  }
}
