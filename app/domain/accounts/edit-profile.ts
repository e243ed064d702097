import { eq } from "drizzle-orm";
import type { EditProfile } from "~/shared/inputs/person";
import { unauthenticated } from "~/shared/rules/errors";
import type { PersonView } from "~/shared/views/person";
import { type PersonRow, people } from "~db/schema/accounts";
import { actingPerson, type Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { personColumns } from "./account-reads";
import { announcePerson } from "./announce-person";
import { countTry, type TryLimit } from "./count-try";

// Each change is told to whole workspaces.
const changes: TryLimit = { name: "profile", tries: 60, seconds: 60 * 60 };

/** Somebody says who they are; everybody who may know them sees it at once. */
export async function editProfile(ctx: Ctx, input: EditProfile): Promise<PersonView> {
  await countTry(ctx, changes, [actingPerson(ctx)]);
  return inTransaction(ctx, (tx) => changePerson(tx, input));
}

type Changed = Partial<Pick<PersonRow, "name" | "bio" | "timeZone" | "avatarKey">>;

/** Changes the row of the person who acts, and tells. */
export async function changePerson(tx: Tx, changed: Changed): Promise<PersonView> {
  const [person] = await tx.db
    .update(people)
    .set(changed)
    .where(eq(people.id, actingPerson(tx)))
    .returning(personColumns);
  if (!person) throw unauthenticated();
  await announcePerson(tx, person);
  return person;
}
