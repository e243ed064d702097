import { eq } from "drizzle-orm";
import type { PersonView } from "~/shared/views/person";
import { avatars } from "~db/schema/accounts";
import { actingPerson, type Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { changePerson } from "./edit-profile";

/** The picture is gone for good, and initials stand in for it. */
export async function removeAvatar(ctx: Ctx): Promise<PersonView> {
  return inTransaction(ctx, async (tx) => {
    await tx.db.delete(avatars).where(eq(avatars.personId, actingPerson(tx)));
    return changePerson(tx, { avatarKey: null });
  });
}
