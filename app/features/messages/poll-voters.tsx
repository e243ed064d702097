import { useQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import type { OneMessageProps } from "./message-panel";
import { PeopleWhoChose } from "./people-who-chose";

type PollVotersProps = OneMessageProps & { optionId: string; after: string | undefined };

/** A page of those who chose an answer. */
export function PollVoters({ workspace, conversationId, messageId, optionId, after }: PollVotersProps) {
  const input = { conversationId, messageId, optionId, ...(after ? { cursor: after } : {}) };
  const { data } = useQuery(useApi().polls.voters.queryOptions(input));
  if (!data) return null;
  const { people, next } = data;
  return (
    <PeopleWhoChose
      {...{ workspace, conversationId, people }}
      label="Who chose this answer"
      next={next && paths.messageVoters(workspace, conversationId, { messageId, optionId, after: next })}
    />
  );
}
