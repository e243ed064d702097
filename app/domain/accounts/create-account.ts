import { hashPassword } from "~/platform/auth/passwords";
import type { SignUp } from "~/shared/inputs/account";
import { conflict } from "~/shared/rules/errors";
import { type PersonRow, people } from "~db/schema/accounts";
import type { Tx } from "../kernel/transaction";
import { isUniqueViolation } from "../kernel/unique-violation";
import { checkPassword } from "./account-rules";

/** A person has one mail address and one handle, which nobody else has in any spelling. */
export async function createAccount(tx: Tx, input: SignUp): Promise<PersonRow> {
  checkPassword(input);
  const passwordHash = await hashPassword(input.password);
  const { email, handle, name } = input;
  return tx.db
    .transaction((db) => db.insert(people).values({ email, handle, name, passwordHash }).returning())
    .then(([person]) => {
      if (!person) throw new Error("An inserted person must come back.");
      return person;
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error, "people_handle"))
        throw conflict("Somebody has this handle already.", "handle_taken", "handle");
      if (isUniqueViolation(error, "people_email"))
        throw conflict("This mail address has an account already. Sign in instead.", "email_taken", "email");
      throw error;
    });
}
