import { useQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { PersonAvatar } from "~/features/people/person-avatar";
import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { ListRow } from "~/ui/layout/list-row";
import type { OneMessageProps } from "./message-panel";

type PollVotersProps = OneMessageProps & { optionId: string; after: string | undefined };

/** A page of those who chose an answer, and the way to the next page. */
export function PollVoters({ workspace, conversationId, messageId, optionId, after }: PollVotersProps) {
  const input = { conversationId, messageId, optionId, ...(after ? { cursor: after } : {}) };
  const { data } = useQuery(useApi().polls.voters.queryOptions(input));
  if (!data) return null;
  return (
    <div className="-mx-2">
      <ul aria-label="Who chose this answer">
        {data.people.map((person) => (
          <li key={person.id}>
            <ListRow
              to={paths.conversationPerson(workspace, conversationId, person.handle)}
              leading={<PersonAvatar person={person} size={20} />}
            >
              <bdi>{person.name}</bdi>
            </ListRow>
          </li>
        ))}
      </ul>
      {data.next !== null && (
        <div className="flex justify-center p-2">
          <ButtonLink
            to={paths.messageVoters(workspace, conversationId, { messageId, optionId, after: data.next })}
            size="small"
            kind="quiet"
          >
            More people
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
