import { useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Compass } from "lucide-react";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { browseInput } from "./browse-input";
import { DirectoryRow } from "./directory-row";

type DirectoryProps = { workspace: string };

/** The public channels of a workspace, a page at a time, as the address asks for them. */
export function Directory({ workspace }: DirectoryProps) {
  const [asked] = useSearchParams();
  const input = browseInput(workspace, asked);
  const { items, next } = useSuspenseQuery(useApi().conversations.directory.queryOptions(input)).data;
  if (items.length === 0) return <NothingFound workspace={workspace} search={input.search} />;
  return (
    <>
      <ul className="divide-y divide-line border-line border-b">
        {items.map((item) => (
          <DirectoryRow key={item.id} workspace={workspace} item={item} />
        ))}
      </ul>
      <div className="flex justify-between py-4">
        {input.after ? <ButtonLink to={pageLink(input.search)}>First page</ButtonLink> : <span />}
        {next && <ButtonLink to={pageLink(input.search, next)}>Next page</ButtonLink>}
      </div>
    </>
  );
}

function NothingFound({ workspace, search }: { workspace: string; search: string }) {
  return (
    <EmptyState
      icon={<Compass />}
      title={search ? `No channel about “${search}”` : "No public channels yet"}
      action={
        <ButtonLink to={paths.newChannel(workspace)} kind="primary">
          Create a channel
        </ButtonLink>
      }
    >
      Public channels are listed here for every member to read and join.
    </EmptyState>
  );
}

function pageLink(search: string, after?: string): string {
  return `?${new URLSearchParams({ search, ...(after ? { after } : {}) })}`;
}
