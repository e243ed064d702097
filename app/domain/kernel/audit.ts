import { auditEntries } from "~db/schema/governance";
import type { Tx } from "./transaction";

type Act = {
  workspaceId: string;
  act: string;
  target: { kind: "conversation" | "message" | "person" | "workspace"; id: string };
  details?: Record<string, unknown>;
};

/** Writes down a privileged act in the transaction that does it: both happen or neither. */
export async function audit(tx: Tx, { workspaceId, act, target, details = {} }: Act): Promise<void> {
  const actorId = tx.actor.kind === "person" ? tx.actor.personId : null;
  const { kind: targetKind, id: targetId } = target;
  const entry = { workspaceId, actorId, act, targetKind, targetId, details, address: tx.address };
  await tx.db.insert(auditEntries).values(entry);
}
