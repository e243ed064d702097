import type { ConversationKind, PostingPolicy, Visibility } from "~/shared/rules/vocabulary";

export type Shape = { kind: ConversationKind; visibility: Visibility };

/** Why a conversation cannot take another shape, as the field it is about and a sentence; null where it can. */
export function shapeProblem(from: Shape, to: Shape): { field: keyof Shape; sentence: string } | null {
  if (from.kind === to.kind && isTalk(to.kind) && to.visibility !== "private")
    return { field: "visibility", sentence: "A conversation between people is always private." };
  if (from.kind === to.kind && to.kind === "room" && to.visibility !== "private")
    return { field: "visibility", sentence: "A room is always private." };
  if (from.kind !== to.kind && !(isNamed(from.kind) && isNamed(to.kind)))
    return { field: "kind", sentence: "Only a channel becomes an announcement channel, and the other way round." };
  if (from.kind === to.kind && from.visibility === to.visibility)
    return { field: "visibility", sentence: "Choose what it should be instead: this is what it is already." };
  return null;
}

/** Who posts in what has just become a channel or an announcement channel. */
export function postingFor(kind: ConversationKind): PostingPolicy {
  return kind === "announcement" ? "moderators" : "everyone";
}

function isTalk(kind: ConversationKind): boolean {
  return kind === "direct" || kind === "group";
}

function isNamed(kind: ConversationKind): boolean {
  return kind === "channel" || kind === "announcement";
}
