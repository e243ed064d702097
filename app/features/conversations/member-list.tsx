import { PersonStatus } from "~/features/people/person-status";
import { PresenceAvatar } from "~/features/people/presence-avatar";
import { useMe } from "~/features/people/use-me";
import { paths } from "~/shared/rules/paths";
import { Badge } from "~/ui/controls/badge";
import { ListHeading } from "~/ui/layout/list-heading";
import { ListRow } from "~/ui/layout/list-row";
import { useMembers } from "./use-conversation";

type MemberListProps = { workspace: string; conversationId: string };

/** Everybody in a conversation, with whether they are there and what they may do. */
export function MemberList({ workspace, conversationId }: MemberListProps) {
  const members = useMembers(conversationId);
  const me = useMe();
  const details = paths.conversationDetails(workspace, conversationId);
  return (
    <section className="-mx-2">
      <ListHeading>{members.length === 1 ? "1 member" : `${members.length} members`}</ListHeading>
      <ul>
        {members.map(({ person, role }) => (
          <li key={person.id}>
            <ListRow
              to={`${details}?member=${person.id}`}
              leading={<PresenceAvatar person={person} size={36} />}
              detail={
                <>
                  @{person.handle}
                  <PersonStatus workspace={workspace} personId={person.id} />
                </>
              }
              trailing={
                <>
                  {person.kind === "bot" && <Badge>bot</Badge>}
                  {role !== "member" && <Badge tone="accent">{role}</Badge>}
                </>
              }
            >
              <span className="font-medium text-text">{person.name}</span>
              {person.id === me.id && " (you)"}
            </ListRow>
          </li>
        ))}
      </ul>
    </section>
  );
}
