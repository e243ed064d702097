import { z } from "zod";
import type { ConversationKind, Visibility, WorkspaceRole } from "../rules/vocabulary";
import type { PersonView } from "./person";

/** What somebody says of the moment; `until` is when it ends by itself. */
export const StatusView = z.object({
  emoji: z.string().nullable(),
  text: z.string(),
  until: z.iso.datetime().nullable(),
});
export type StatusView = z.infer<typeof StatusView>;

/** What the people of a workspace say of the moment, by their id; those who say nothing are left out. */
export type StatusesView = Record<string, StatusView>;

/** One line of the directory of people. */
export type PersonCardView = PersonView & { role: WorkspaceRole; status: StatusView | null };
export type PeoplePageView = { items: PersonCardView[]; next: string | null };

/** Somebody as the people of a workspace may read about them. */
export type ProfileView = PersonCardView & {
  bio: string;
  timeZone: string | null;
  joinedAt: string;
  isActive: boolean;
  isBlocked: boolean;
  /** Conversations of the workspace that the viewer and this person are both in; a group has the names of the others. */
  shared: { id: string; kind: ConversationKind; visibility: Visibility; name: string }[];
};

/** What somebody has said about themselves, to change it. */
export type OwnProfileView = PersonView & { bio: string; timeZone: string | null; status: StatusView | null };
