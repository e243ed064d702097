import type { AddPeople } from "~/shared/inputs/conversation";
import { notFound } from "~/shared/rules/errors";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { readReachablePeople } from "../workspaces/workspace-reads";
import type { Opened } from "./conversation-access";
import { addMember } from "./join-conversation";

/** Members bring in other people of the workspace whom they may know; all of them or, if one is unknown, none. */
export async function addPeople(ctx: Ctx, to: Opened<"invite">, input: AddPeople): Promise<{ added: number }> {
  return inTransaction(ctx, async (tx) => {
    const workspace = { id: to.workspaceId, role: to.workspaceRole, personId: to.personId };
    const reachable = await readReachablePeople(tx, workspace, [...new Set(input.people)]);
    if (reachable.length !== new Set(input.people).size) throw notFound("person");
    const inOrder = reachable.map((person) => person.id).sort();
    let added = 0;
    for (const personId of inOrder) if (await addMember(tx, to, { personId, addedBy: to.personId })) added += 1;
    return { added };
  });
}
