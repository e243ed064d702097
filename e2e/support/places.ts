import { eq } from "drizzle-orm";
import { connectDatabase, type Database } from "~db/client";
import { conversations } from "~db/schema/conversations";

/** Does something to a world behind the product's back, before anybody looks. */
export async function prepare(databaseUrl: string | undefined, happens: (db: Database) => Promise<unknown>) {
  const { db, close } = connectDatabase(databaseUrl ?? "", { max: 1 });
  await happens(db).finally(close);
}

/** Gives a conversation other rules, so that nobody has to find the settings first. */
export async function changePlace(
  databaseUrl: string | undefined,
  id: string,
  to: Partial<typeof conversations.$inferInsert>,
): Promise<void> {
  await prepare(databaseUrl, (db) => db.update(conversations).set(to).where(eq(conversations.id, id)));
}
