import { useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { ContractCard } from "~/features/conversations/contract-card";
import { SettingsMenu } from "~/features/conversations/settings-menu";
import { settingsView } from "~/features/conversations/settings-view";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { Answer } from "~/ui/controls/answered-fields";
import { Badge } from "~/ui/controls/badge";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { AdministeredMembers } from "./administered-members";
import { DaysOfGrace } from "./days-of-grace";

type AdministeredConversationProps = { workspace: string; conversationId: string; answer: Answer | undefined };

/** What an administrator may know of a conversation and do with it, without reading a word of it. */
export function AdministeredConversation({ workspace, conversationId, answer }: AdministeredConversationProps) {
  const [asked] = useSearchParams();
  const query = useApi().administration.conversation.queryOptions({ conversationId });
  const { conversation, members, erasedAt } = useSuspenseQuery(query).data;
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
              {erasedAt && <DaysOfGrace until={erasedAt} restore={`${base}?restore`} />}
              <ContractCard conversation={conversation} />
              {!erasedAt && <SettingsMenu conversation={conversation} base={base} />}
              <AdministeredMembers members={members} />
            </>
          )}
        </div>
      </ScrollArea>
    </MainPane>
  );
}
