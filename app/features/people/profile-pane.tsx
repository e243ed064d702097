import { useSearchParams } from "@remix-run/react";
import { Hash, Lock, Megaphone, Users } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import type { ProfileView } from "~/shared/views/profile";
import type { Answer } from "~/ui/controls/answered-fields";
import { AsidePane } from "~/ui/layout/aside-pane";
import { ListHeading } from "~/ui/layout/list-heading";
import { ListRow } from "~/ui/layout/list-row";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { BlockQuestion } from "./block-question";
import { ProfileActs } from "./profile-acts";
import { ProfileCard } from "./profile-card";
import { useProfile } from "./use-profile";

type ProfilePaneProps = { workspace: string; handle: string; closeTo: string; answer?: Answer | undefined };

/** Somebody, beside what one was looking at. */
export function ProfilePane({ workspace, handle, closeTo, answer }: ProfilePaneProps) {
  const [asked] = useSearchParams();
  const person = useProfile(workspace, handle);
  const isAsking = asked.has("block");
  return (
    <AsidePane label="Profile">
      <PaneHeader
        level={2}
        title={isAsking ? "Block" : "Profile"}
        closeTo={closeTo}
        {...(isAsking ? { upTo: paths.person(workspace, person.handle) } : {})}
      />
      <ScrollArea>
        <div className="space-y-6 p-4">
          {isAsking ? (
            <BlockQuestion workspace={workspace} person={person} answer={answer} />
          ) : (
            <>
              <ProfileCard person={person} />
              <ProfileActs workspace={workspace} person={person} answer={answer} />
              <Shared workspace={workspace} shared={person.shared} />
            </>
          )}
        </div>
      </ScrollArea>
    </AsidePane>
  );
}

type SharedProps = { workspace: string; shared: ProfileView["shared"] };

function Shared({ workspace, shared }: SharedProps) {
  if (shared.length === 0) return null;
  return (
    <section className="-mx-2">
      <ListHeading>Both of you are in</ListHeading>
      <ul>
        {shared.map(({ id, kind, visibility, name }) => (
          <li key={id}>
            <ListRow to={paths.conversation(workspace, id)} leading={signOf(kind, visibility)}>
              {name}
            </ListRow>
          </li>
        ))}
      </ul>
    </section>
  );
}

type SharedPlace = ProfileView["shared"][number];

function signOf(kind: SharedPlace["kind"], visibility: SharedPlace["visibility"]) {
  const Sign = kind === "group" ? Users : kind === "announcement" ? Megaphone : visibility === "private" ? Lock : Hash;
  return <Sign aria-hidden="true" className="size-4 text-text-faint" />;
}
