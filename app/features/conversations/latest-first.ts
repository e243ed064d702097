import type { SidebarItemView } from "~/shared/views/conversation";

/** Orders conversations by their last message, those without one at the end. */
export function latestFirst(one: SidebarItemView, other: SidebarItemView): number {
  return (other.lastMessageAt ?? "").localeCompare(one.lastMessageAt ?? "");
}
