import { Form, useSearchParams } from "@remix-run/react";
import { paths } from "~/shared/rules/paths";
import { Button } from "~/ui/controls/button";
import { Field } from "~/ui/controls/field";
import { SearchInput } from "~/ui/controls/search-input";
import { useSearchSoon } from "~/ui/controls/use-search-soon";
import { ListHeading } from "~/ui/layout/list-heading";
import { ListRow } from "~/ui/layout/list-row";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import type { Place } from "./place-groups";
import { PlaceIcon, PlaceWaiting, placeAddress, placeHint } from "./place-look";
import { usePlaceGroups } from "./use-place-groups";

type GoPageProps = { workspace: string };

/** The quick way to anywhere as a page of its own, which needs no script. */
export function GoPage({ workspace }: GoPageProps) {
  const [search] = useSearchParams();
  const written = search.get("words") ?? "";
  const searchSoon = useSearchSoon();
  const { groups } = usePlaceGroups({ workspace, written, asked: written });
  const shown = groups
    .map((group) => ({ ...group, places: group.places.filter(isPage) }))
    .filter(({ places }) => places.length > 0);
  return (
    <MainPane>
      <PaneHeader title="Go to" backTo={paths.workspace(workspace)} />
      <ScrollArea>
        <div className="mx-auto w-full max-w-140 space-y-4 px-4 py-6">
          <Form method="get" role="search" action={paths.go(workspace)} className="flex items-end gap-2">
            <div className="flex-1">
              <Field label="A conversation, a person or a command" labelHidden>
                <SearchInput
                  name="words"
                  placeholder="Where to?"
                  defaultValue={written}
                  maxLength={100}
                  startsHere
                  onInput={searchSoon}
                />
              </Field>
            </div>
            <Button>Look</Button>
          </Form>
          {shown.map(({ heading, places }) => (
            <section key={heading}>
              <ListHeading>{heading}</ListHeading>
              <ul>
                {places.map((place) => (
                  <li key={place.key}>
                    <PlaceRow workspace={workspace} place={place} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {shown.length === 0 && <p className="px-2 text-text-muted">Nothing here is called “{written}”.</p>}
        </div>
      </ScrollArea>
    </MainPane>
  );
}

function PlaceRow({ workspace, place }: { workspace: string; place: Place }) {
  const hint = placeHint(place);
  return (
    <ListRow
      to={placeAddress(workspace, place)}
      leading={<PlaceIcon place={place} />}
      trailing={<PlaceWaiting place={place} />}
    >
      <bdi className="text-text">{place.title}</bdi>
      {hint && <span className="ms-2 text-text-faint">{hint}</span>}
    </ListRow>
  );
}

function isPage(place: Place): boolean {
  return place.type !== "command" || !place.command.form;
}
