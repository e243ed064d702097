import type { ReactNode } from "react";
import { attentionOf } from "~/features/conversations/attention-of";
import { ConversationIcon } from "~/features/conversations/conversation-icon";
import { PresenceAvatar } from "~/features/people/presence-avatar";
import { paths } from "~/shared/rules/paths";
import { UnreadBadge } from "~/ui/controls/unread-badge";
import type { Place } from "./place-groups";

/** What stands before the name of a place. */
export function PlaceIcon({ place }: { place: Place }): ReactNode {
  if (place.type === "person") return <PresenceAvatar person={place.person} size={20} />;
  if (place.type === "command") return <place.command.Icon aria-hidden="true" className="size-4" />;
  return <ConversationIcon conversation={place.type === "own" ? place.item : { ...place.found, people: [] }} />;
}

/** What tells a place from another of the same name. */
export function placeHint(place: Place): string | undefined {
  if (place.type === "person") return `@${place.person.handle}`;
  if (place.type === "other") return place.found.topic || undefined;
  const [first] = place.type === "own" && place.item.kind === "direct" ? place.item.people : [];
  return first && `@${first.handle}`;
}

export function PlaceWaiting({ place }: { place: Place }): ReactNode {
  if (place.type !== "own") return null;
  const { count, isMention } = attentionOf(place.item);
  return <UnreadBadge count={count} mention={isMention} />;
}

/** The page of a place; somebody's is their profile, from where one writes to them. */
export function placeAddress(workspace: string, place: Place): string {
  if (place.type === "person") return paths.person(workspace, place.person.handle);
  if (place.type === "command") return place.command.to;
  return paths.conversation(workspace, place.key);
}
