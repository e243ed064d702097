import { ArrowDownWideNarrow } from "lucide-react";
import { type DirectorySort, directorySorts } from "~/shared/inputs/conversation";
import type { DirectoryView } from "~/shared/views/conversation";
import { Tag } from "~/ui/controls/tag";
import { askedLink, browseInput } from "./browse-input";

type DirectoryFiltersProps = Pick<DirectoryView, "categories" | "total"> & { asked: URLSearchParams };

/** The headings that the directory has, and the orders it can stand in: links, so that each has an address. */
export function DirectoryFilters({ categories, total, asked }: DirectoryFiltersProps) {
  const { category, sort } = browseInput("", asked);
  return (
    <div className="space-y-3">
      {categories.length > 0 && (
        <nav aria-label="Categories" className="flex flex-wrap gap-2">
          <Tag to={askedLink(asked, { category: "" })} current={!category}>
            All <Count of={total} />
          </Tag>
          {categories.map(({ name, count }) => (
            <Tag key={name} to={askedLink(asked, { category: name })} current={category === name}>
              {name} <Count of={count} />
            </Tag>
          ))}
        </nav>
      )}
      <nav aria-label="Order" className="flex flex-wrap items-center gap-2">
        <ArrowDownWideNarrow aria-hidden="true" className="size-4 text-text-faint sm:hidden" />
        <span className="text-sm text-text-faint max-sm:sr-only">Sort by</span>
        {directorySorts.map((one) => (
          <Tag key={one} to={askedLink(asked, { sort: one === "activity" ? "" : one })} current={sort === one}>
            {words[one]}
          </Tag>
        ))}
      </nav>
    </div>
  );
}

const words: Record<DirectorySort, string> = {
  activity: "Activity",
  name: "Name",
  newest: "Newest",
  size: "Size",
};

function Count({ of }: { of: number }) {
  return <span className="numerals opacity-75">{of.toLocaleString("en")}</span>;
}
