import { z } from "zod";
import type { Revocation } from "~/shared/rules/live-door";

/** The PostgreSQL notification channel that reaches the gate of every node. */
export const revocationChannel = "parley_revoke";

const RevocationPayload = z
  .strictObject({
    personId: z.uuid().optional(),
    sessionId: z.string().min(1).max(200).optional(),
    conversationId: z.uuid().optional(),
  })
  .refine((revocation) => Object.values(revocation).some((id) => id !== undefined), "names nobody");

/** The text to NOTIFY with; throws on a revocation that names nobody. */
export function revokePayload(revocation: Revocation): string {
  return JSON.stringify(RevocationPayload.parse(revocation));
}

/** The revocation in a notification; null when the text is not one. */
export function parseRevocation(text: string): Revocation | null {
  const read = RevocationPayload.safeParse(readJson(text));
  if (!read.success) return null;
  const { personId, sessionId, conversationId } = read.data;
  return { ...(personId && { personId }), ...(sessionId && { sessionId }), ...(conversationId && { conversationId }) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
