import { z } from "zod";
import { personKinds, workspaceRoles } from "../rules/vocabulary";

/** Somebody as everybody who shares a workspace with them sees them. */
export const PersonView = z.object({
  id: z.uuid(),
  handle: z.string(),
  name: z.string(),
  kind: z.enum(personKinds),
  /** Names their picture, which lies at an address of its own; null while initials stand in for it. */
  avatar: z.string().nullable(),
});
export type PersonView = z.infer<typeof PersonView>;

/** The person who is signed in, as they see themselves. */
export type MeView = PersonView & {
  email: string | null;
  /** Whether others see what they have read, and they what others have. */
  sendsReceipts: boolean;
};

export const WorkspaceView = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  role: z.enum(workspaceRoles),
});
export type WorkspaceView = z.infer<typeof WorkspaceView>;
