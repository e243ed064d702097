import type { SignUp } from "~/shared/inputs/account";
import type { WorkspaceRole } from "~/shared/rules/vocabulary";
import type { PersonView } from "~/shared/views/person";
import { viewPerson } from "../accounts/account-reads";
import { createAccount } from "../accounts/create-account";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { readWorkspaceId } from "../workspaces/workspace-reads";
import { joinWorkspace } from "./join-workspace";

/** The operator makes an account without an invitation, with a place in a workspace if one is named: both or neither. */
export async function addAccount(
  ctx: Ctx,
  input: SignUp,
  place: { workspace: string; role: WorkspaceRole } | null,
): Promise<PersonView> {
  return inTransaction(ctx, async (tx) => {
    const person = await createAccount(tx, input);
    if (place) {
      const workspaceId = await readWorkspaceId(tx, place.workspace);
      await joinWorkspace(tx, workspaceId, { personId: person.id, role: place.role });
    }
    return viewPerson(person);
  });
}
