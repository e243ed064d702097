import { Form, useSearchParams } from "@remix-run/react";
import { Star, StarOff } from "lucide-react";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import { type WorkspaceRight, workspaceRightsOf } from "~/shared/rules/rights";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { FormError } from "~/ui/controls/form-error";
import { SubmitButton } from "~/ui/controls/submit-button";
import { AsidePane } from "~/ui/layout/aside-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { ContractCard } from "./contract-card";
import { EnterChannel } from "./enter-channel";
import { useConversation } from "./use-conversation";

type ChannelTermsProps = { workspace: string; conversationId: string; answer: Answer | undefined };

/** What a channel is for and what holds in it, to be read before one joins; administrators feature it from here. */
export function ChannelTerms({ workspace, conversationId, answer }: ChannelTermsProps) {
  const conversation = useConversation(conversationId);
  const [asked] = useSearchParams();
  const { topic, description, viewer, isMember, visibility, request } = conversation;
  const name = conversationTitle(conversation);
  const mayFeature = workspaceRightsOf(viewer.workspaceRole).has("administer" satisfies WorkspaceRight);
  const isListed = visibility !== "private" && conversation.state !== "archived";
  return (
    <AsidePane label={`How it works in ${name}`}>
      <PaneHeader level={2} title={name} closeTo={`${paths.browse(workspace)}?${asked}`} />
      <ScrollArea>
        <div className="space-y-4 p-4">
          <FormError messages={answeredFields(answer, []).general} />
          {topic && <p className="text-pretty text-text-soft [overflow-wrap:anywhere]">{topic}</p>}
          {description && <p className="whitespace-pre-line text-pretty [overflow-wrap:anywhere]">{description}</p>}
          <ContractCard conversation={conversation} />
          <div className="flex flex-wrap items-center gap-2">
            <EnterChannel
              isMain
              workspace={workspace}
              channel={{ id: conversationId, name, visibility, isMember, hasAsked: request?.state === "open" }}
            />
            {mayFeature && isListed && <FeatureForm isFeatured={conversation.isFeatured} />}
          </div>
        </div>
      </ScrollArea>
    </AsidePane>
  );
}

function FeatureForm({ isFeatured }: { isFeatured: boolean }) {
  const Icon = isFeatured ? StarOff : Star;
  return (
    <Form method="post">
      <SubmitButton name="act" value={isFeatured ? "unfeature" : "feature"} kind="quiet">
        <Icon aria-hidden="true" className="size-4" /> {isFeatured ? "Feature no longer" : "Feature"}
      </SubmitButton>
    </Form>
  );
}
