import type { ConversationView } from "~/shared/views/conversation";
import { RelativeTime } from "~/ui/controls/relative-time";
import { DefinitionList } from "~/ui/layout/definition-list";
import { contractOf } from "./contract-of";

type ContractCardProps = { conversation: ConversationView };

/** The terms of a conversation, for those in it and for those who think of joining. */
export function ContractCard({ conversation }: ContractCardProps) {
  const rows = contractOf(conversation).map(({ term, sentence }) => ({ term, description: sentence }));
  return <DefinitionList rows={[...rows, { term: "Last change", description: <LastChange {...conversation} /> }]} />;
}

function LastChange({ rulesChanged, createdAt }: Pick<ConversationView, "rulesChanged" | "createdAt">) {
  if (!rulesChanged)
    return (
      <>
        The rules are those it began with, <RelativeTime at={createdAt} as="day" />.
      </>
    );
  return (
    <>
      {rulesChanged.by?.name ?? "Somebody who is gone"} changed the rules <RelativeTime at={rulesChanged.at} as="day" />
      .
    </>
  );
}
