import { Compass, SearchX } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import type { DirectoryItemView, DirectoryView } from "~/shared/views/conversation";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { ListHeading } from "~/ui/layout/list-heading";
import { askedLink } from "./browse-input";
import { DirectoryRow } from "./directory-row";

type DirectoryProps = { workspace: string; directory: DirectoryView; asked: URLSearchParams };

/** The channels of a workspace, a page at a time, as the address asks for them; what is featured comes first. */
export function Directory({ workspace, directory, asked }: DirectoryProps) {
  const { items, featured, next } = directory;
  if (items.length + featured.length === 0) return <NothingFound workspace={workspace} asked={asked} />;
  return (
    <>
      {featured.length > 0 && (
        <section aria-label="Featured">
          <div className="-mx-2">
            <ListHeading>Featured</ListHeading>
          </div>
          <Rows workspace={workspace} items={featured} asked={asked} />
        </section>
      )}
      {items.length > 0 && (
        <section aria-label="Channels">
          {featured.length > 0 && (
            <div className="-mx-2">
              <ListHeading>Everything else</ListHeading>
            </div>
          )}
          <Rows workspace={workspace} items={items} asked={asked} />
        </section>
      )}
      <nav aria-label="Pages" className="flex justify-between py-4 empty:hidden">
        {asked.has("after") && <ButtonLink to={askedLink(asked, {})}>First page</ButtonLink>}
        {next && (
          <span className="ms-auto">
            <ButtonLink to={askedLink(asked, { after: next })}>Next page</ButtonLink>
          </span>
        )}
      </nav>
    </>
  );
}

type RowsProps = { workspace: string; items: DirectoryItemView[]; asked: URLSearchParams };

function Rows({ workspace, items, asked }: RowsProps) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {items.map((item) => (
        <DirectoryRow key={item.id} workspace={workspace} item={item} asked={asked} />
      ))}
    </ul>
  );
}

function NothingFound({ workspace, asked }: { workspace: string; asked: URLSearchParams }) {
  const search = asked.get("search");
  const category = asked.get("category");
  const create = (
    <ButtonLink to={paths.newChannel(workspace)} kind="primary">
      Create a channel
    </ButtonLink>
  );
  if (!search && !category)
    return (
      <EmptyState icon={<Compass />} title="No channels yet" action={create}>
        Public channels are listed here for every member to read and join.
      </EmptyState>
    );
  const everywhere = category ? (
    <ButtonLink to={askedLink(asked, { category: "" })}>Look everywhere</ButtonLink>
  ) : (
    create
  );
  return (
    <EmptyState icon={<SearchX />} title={noMatch(search, category)} action={everywhere}>
      Names, topics and descriptions were looked through. Private channels are never listed.
    </EmptyState>
  );
}

function noMatch(search: string | null, category: string | null): string {
  const about = search ? ` about “${search}”` : "";
  return `No channel${about}${category ? ` under “${category}”` : ""}`;
}
