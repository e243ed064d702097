import { attentionOf, isHidden } from "~/features/conversations/attention-of";
import { limits } from "~/shared/rules/limits";
import type { SidebarItemView } from "~/shared/views/conversation";
import type { AfterCursor, UnreadCheckView } from "~/shared/views/unread-check";

type Place = UnreadCheckView["places"][number];

/** How one count comes about, what this device shows, and whether the two agree. */
export type UnreadLine = {
  item: SidebarItemView;
  /** "16 after it: 3 count, 2 are yours". */
  derivation: string;
  /** What the level does with the count. */
  claim: string;
  fresh: number;
  shown: number;
  agrees: boolean;
};

/** The conversations in which something stands after the cursor, or of which this device shows something else. */
export function unreadLines(places: readonly Place[], shownItems: readonly SidebarItemView[]): UnreadLine[] {
  const shown = new Map(shownItems.map((item) => [item.id, item]));
  return places
    .map((place) => lineOf(place, shown.get(place.item.id)))
    .filter(({ item, agrees }) => !agrees || item.readSeq < item.lastSeq);
}

function lineOf({ item, after, isCut }: Place, here: SidebarItemView | undefined): UnreadLine {
  const fresh = Math.min(after.counted, limits.unreadCap);
  const shown = here?.unread ?? 0;
  const agrees = (isCut || fresh === item.unread) && shown === item.unread && (here?.mentions ?? 0) === item.mentions;
  return { item, derivation: derivationOf(after, isCut), claim: claimOf(item), fresh: item.unread, shown, agrees };
}

const kinds: [keyof AfterCursor, string][] = [
  ["counted", "count"],
  ["own", "are yours"],
  ["notices", "are notices"],
  ["deleted", "are deleted"],
  ["inThreads", "stand in threads alone"],
  ["blocked", "are by people you block"],
];

function derivationOf(after: AfterCursor, isCut: boolean): string {
  const all = Object.values(after).reduce((sum, count) => sum + count, 0);
  const parts = kinds.filter(([kind]) => after[kind] > 0).map(([kind, words]) => `${after[kind]} ${words}`);
  if (all === 0) return "Only changes of earlier messages came after it.";
  return `${all}${isCut ? " or more" : ""} after it: ${parts.join(", ")}.`;
}

function claimOf(item: SidebarItemView): string {
  const { count, isUnread } = attentionOf(item);
  if (isHidden(item)) return "Hidden: nothing is shown, and nothing counts in the title.";
  if (item.level === "everything") return `The badge and the title count ${count}.`;
  if (item.level === "mentions")
    return `Mentions only: the badge and the title count ${count}${isUnread ? ", and the name is bold" : ""}.`;
  return `Muted: only being named counts, ${count} here.`;
}
