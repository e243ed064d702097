import type { ArrangeConversation } from "~/shared/inputs/sidebar";
import type { SidebarItemView } from "~/shared/views/conversation";

type Arranged = Pick<SidebarItemView, "level" | "isFavourite" | "sectionId" | "hiddenSeq">;

/** What the server will make of a change, so that it shows before the answer. */
export function arrangedAfter(item: SidebarItemView, { level, isFavourite, section }: ArrangeConversation): Arranged {
  const hides = level === "hidden" && (item.kind === "direct" || item.kind === "group");
  const isPut = section !== undefined;
  return {
    level: level && !hides ? level : item.level,
    isFavourite: isFavourite ?? (isPut ? false : item.isFavourite),
    sectionId: isPut ? section : item.sectionId,
    hiddenSeq: hides ? item.lastSeq : level ? null : item.hiddenSeq,
  };
}
