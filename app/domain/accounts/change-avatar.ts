import { createHash } from "node:crypto";
import { makeAvatar } from "~/platform/images/make-avatar";
import type { ChangeAvatar } from "~/shared/inputs/person";
import type { PersonView } from "~/shared/views/person";
import { avatars } from "~db/schema/accounts";
import { actingPerson, type Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { countTry, type TryLimit } from "./count-try";
import { changePerson } from "./edit-profile";

// Making one takes a core for a moment.
const changes: TryLimit = { name: "avatar", tries: 20, seconds: 60 * 60 };

/** A picture of oneself, of which only two squares are kept. Its name is made from what it shows, so it never changes under that name. */
export async function changeAvatar(ctx: Ctx, { picture, crop }: ChangeAvatar): Promise<PersonView> {
  const personId = actingPerson(ctx);
  await countTry(ctx, changes, [personId]);
  const made = await makeAvatar(picture, crop);
  const [small, large] = [Buffer.from(made.small), Buffer.from(made.large)];
  const key = createHash("sha256").update(large).digest("hex").slice(0, 32);
  return inTransaction(ctx, async (tx) => {
    const person = await changePerson(tx, { avatarKey: key });
    const row = { personId, key, small, large };
    await tx.db.insert(avatars).values(row).onConflictDoUpdate({ target: avatars.personId, set: row });
    return person;
  });
}
