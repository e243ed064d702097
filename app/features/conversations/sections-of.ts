import type { SidebarItemView } from "~/shared/views/conversation";
import type { ArrangementView, SectionView } from "~/shared/views/sidebar";
import { attentionOf, isHidden, isWaiting } from "./attention-of";
import { latestFirst } from "./latest-first";

export type SidebarSection = SectionView & {
  title: string;
  rows: SidebarItemView[];
  /** How many the fold keeps out of sight. */
  folded: number;
};

const titles = { favourites: "Favourites", channels: "Channels", directs: "Direct messages", custom: "" };

/** The sidebar as it is shown: what stands where, muted ones last, without what is hidden; the open one is always there. */
export function sectionsOf(
  items: readonly SidebarItemView[],
  { sections, showsUnreadOnly }: ArrangementView,
  currentId?: string,
): SidebarSection[] {
  const isShown = (item: SidebarItemView) =>
    item.id === currentId || (!isHidden(item) && (!showsUnreadOnly || isWaiting(item)));
  return groupBySection(items.filter(isShown), sections).map(({ section, rows }) => {
    const open = section.isFolded ? rows.filter((item) => item.id === currentId || isWaiting(item)) : rows;
    return { ...section, title: titleOf(section), rows: inPlace(open), folded: rows.length - open.length };
  });
}

/** Every conversation by the section it stands in, hidden ones too. */
export function groupBySection(items: readonly SidebarItemView[], sections: readonly SectionView[]) {
  const rows = new Map<string, SidebarItemView[]>(sections.map(({ key }) => [key, []]));
  for (const item of items) rows.get(sectionKeyOf(item, rows))?.push(item);
  return sections.map((section) => ({ section, rows: rows.get(section.key) ?? [] }));
}

export function titleOf({ kind, name }: Pick<SectionView, "kind" | "name">): string {
  return name ?? titles[kind];
}

// Favourites first; then the section it was put into, as long as there is one; else that of its kind.
function sectionKeyOf(item: SidebarItemView, known: { has(key: string): boolean }): string {
  if (item.isFavourite) return "favourites";
  if (item.sectionId && known.has(item.sectionId)) return item.sectionId;
  return isTalk(item) ? "directs" : "channels";
}

// Channels keep the order of their names; after them talks, the latest first; what is muted sinks.
function inPlace(rows: readonly SidebarItemView[]): SidebarItemView[] {
  const named = rows.filter((item) => !isTalk(item));
  const talks = rows.filter(isTalk).sort(latestFirst);
  const inOrder = [...named, ...talks];
  const isFaint = (item: SidebarItemView) => attentionOf(item).isFaint;
  return [...inOrder.filter((item) => !isFaint(item)), ...inOrder.filter(isFaint)];
}

function isTalk({ kind }: SidebarItemView): boolean {
  return kind === "direct" || kind === "group";
}
