import { useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { ContractCard } from "~/features/conversations/contract-card";
import { SettingsMenu } from "~/features/conversations/settings-menu";
import { settingsView } from "~/features/conversations/settings-view";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { MemberView } from "~/shared/views/conversation";
import type { Answer } from "~/ui/controls/answered-fields";
import { Badge } from "~/ui/controls/badge";
import { ListHeading } from "~/ui/layout/list-heading";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";

type AdministeredConversationProps = { workspace: string; conversationId: string; answer: Answer | undefined };

/** What an administrator may know of a conversation and do with it, without reading a word of it. */
export function AdministeredConversation({ workspace, conversationId, answer }: AdministeredConversationProps) {
  const [asked] = useSearchParams();
  const query = useApi().administration.conversation.queryOptions({ conversationId });
  const { conversation, members } = useSuspenseQuery(query).data;
  const base = paths.adminConversation(workspace, conversationId);
  const settings = settingsView(asked, { conversation, base, answer });
  const title = conversationTitle(conversation);
  return (
    <MainPane>
      <PaneHeader
        title={settings ? `${settings.title}: ${title}` : title}
        backTo={settings ? base : paths.adminConversations(workspace)}
        actions={conversation.state !== "open" && <Badge>{conversation.state}</Badge>}
      />
      <ScrollArea>
        <div className="mx-auto w-full max-w-140 space-y-6 px-4 py-6">
          {settings?.view ?? (
            <>
              <ContractCard conversation={conversation} />
              <SettingsMenu conversation={conversation} base={base} />
              <MemberNames members={members} />
            </>
          )}
        </div>
      </ScrollArea>
    </MainPane>
  );
}

function MemberNames({ members }: { members: readonly MemberView[] }) {
  return (
    <section className="-mx-2">
      <ListHeading>{members.length === 1 ? "1 member" : `${members.length} members`}</ListHeading>
      <ul className="px-2">
        {members.map(({ person, role }) => (
          <li key={person.id} className="flex items-center justify-between gap-2 py-1">
            <span className="min-w-0 truncate">{person.name}</span>
            {role !== "member" && <Badge tone="accent">{role}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
