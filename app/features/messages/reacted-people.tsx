import { useQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import type { OneMessageProps } from "./message-panel";
import { PeopleWhoChose } from "./people-who-chose";

type ReactedPeopleProps = OneMessageProps & { emoji: string; after: number | undefined };

/** A page of those who chose an emoji, the first of them first. */
export function ReactedPeople({ workspace, conversationId, messageId, emoji, after }: ReactedPeopleProps) {
  const input = { conversationId, messageId, emoji, ...(after ? { cursor: after } : {}) };
  const { data } = useQuery(useApi().reactions.people.queryOptions(input));
  if (!data) return null;
  const { people, next } = data;
  return (
    <PeopleWhoChose
      {...{ workspace, conversationId, people }}
      label={`Who chose ${emoji}`}
      next={
        next === null ? null : paths.messageReactionsOf(workspace, conversationId, { messageId, emoji, after: next })
      }
    />
  );
}
