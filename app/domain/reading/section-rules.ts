import { givenSections, type SectionKind } from "~/shared/rules/vocabulary";
import type { SectionView } from "~/shared/views/sidebar";

type Row = { id: string; kind: SectionKind; name: string | null; position: number; foldedAt: Date | null };

/** Every section in its order: rows by their position, and given ones that have no row yet where they stand at first. */
export function inOrder(rows: readonly Row[]): SectionView[] {
  const sections = [...rows]
    .sort((one, other) => one.position - other.position || one.id.localeCompare(other.id))
    .map(viewSection);
  for (const kind of givenSections) {
    if (sections.some((section) => section.key === kind)) continue;
    const given = { key: kind, kind, name: null, isFolded: false };
    if (kind === "favourites") sections.unshift(given);
    else sections.push(given);
  }
  return sections;
}

/** The order with one section put before another; at the end where that one is gone or none is named. */
export function putBefore(keys: readonly string[], key: string, before: string | null): string[] {
  const rest = keys.filter((one) => one !== key);
  const at = before === null ? -1 : rest.indexOf(before);
  return at < 0 ? [...rest, key] : [...rest.slice(0, at), key, ...rest.slice(at)];
}

/** Where a new section stands: after the last of one's own, or else after the favourites. */
export function firstPlace(sections: readonly SectionView[]): number {
  const lastOwn = sections.findLastIndex(({ kind }) => kind === "custom");
  return 1 + (lastOwn >= 0 ? lastOwn : sections.findIndex(({ kind }) => kind === "favourites"));
}

function viewSection({ id, kind, name, foldedAt }: Row): SectionView {
  return { key: kind === "custom" ? id : kind, kind, name, isFolded: foldedAt !== null };
}
