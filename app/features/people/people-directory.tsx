import { useParams, useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import type { PersonCardView } from "~/shared/views/profile";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { ListRow } from "~/ui/layout/list-row";
import { browsePeopleInput } from "./browse-people-input";
import { PersonBadges } from "./person-badges";
import { PresenceAvatar } from "./presence-avatar";
import { StatusLine } from "./status-line";

type PeopleDirectoryProps = { workspace: string };

/** The people of a workspace, a page at a time, as the address asks for them. */
export function PeopleDirectory({ workspace }: PeopleDirectoryProps) {
  const [asked] = useSearchParams();
  const { handle } = useParams();
  const input = browsePeopleInput(workspace, asked);
  const { items, next } = useSuspenseQuery(useApi().people.directory.queryOptions(input)).data;
  if (items.length === 0) return <NobodyFound search={input.search} people={paths.people(workspace)} />;
  const here = asked.size > 0 ? `?${asked}` : "";
  return (
    <>
      <ul className="-mx-2">
        {items.map((person) => (
          <li key={person.id}>
            <PersonRow
              person={person}
              to={`${paths.person(workspace, person.handle)}${here}`}
              isCurrent={person.handle === handle}
            />
          </li>
        ))}
      </ul>
      <div className="flex justify-between py-4">
        {input.after ? <ButtonLink to={pageLink(workspace, input.search)}>First page</ButtonLink> : <span />}
        {next && <ButtonLink to={pageLink(workspace, input.search, next)}>Next page</ButtonLink>}
      </div>
    </>
  );
}

function PersonRow({ person, to, isCurrent }: { person: PersonCardView; to: string; isCurrent: boolean }) {
  return (
    <ListRow
      to={to}
      current={isCurrent}
      leading={<PresenceAvatar person={person} />}
      detail={
        <>
          @{person.handle} <StatusLine status={person.status} isShort />
        </>
      }
      trailing={<PersonBadges person={person} />}
    >
      <bdi className="font-medium text-text">{person.name}</bdi>
    </ListRow>
  );
}

function NobodyFound({ search, people }: { search: string; people: string }) {
  return (
    <EmptyState
      icon={<Users />}
      title={search ? `Nobody is called “${search}”` : "There is nobody here"}
      action={search && <ButtonLink to={people}>Show everybody</ButtonLink>}
    >
      {search
        ? "Try a part of the name, or the handle without its @."
        : "People who join the workspace are listed here."}
    </EmptyState>
  );
}

function pageLink(workspace: string, search: string, after?: string): string {
  return `${paths.people(workspace)}?${new URLSearchParams({ search, ...(after ? { after } : {}) })}`;
}
