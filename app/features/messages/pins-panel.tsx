import { Form } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Pin } from "lucide-react";
import { useApi } from "~/client/query/use-api";
import { useConversation } from "~/features/conversations/use-conversation";
import { paths } from "~/shared/rules/paths";
import type { PinView } from "~/shared/views/message";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { SubmitButton } from "~/ui/controls/submit-button";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { MessageCard } from "./message-card";

type PinsPanelProps = { workspace: string; conversationId: string };

/** What is kept in sight for everybody in a conversation, the latest pinned first. */
export function PinsPanel({ workspace, conversationId }: PinsPanelProps) {
  const pins = useSuspenseQuery(useApi().pins.list.queryOptions({ conversationId })).data;
  const mayPin = useConversation(conversationId).rights.includes("pin");
  return (
    <>
      <PaneHeader level={2} title="Pinned" closeTo={paths.conversation(workspace, conversationId)} />
      <ScrollArea>
        <div className="p-4">
          {pins.length === 0 ? (
            <EmptyState icon={<Pin />} title="Nothing is pinned">
              What everybody here should find again is pinned from its menu, and stands here.
            </EmptyState>
          ) : (
            <ul className="space-y-5">
              {pins.map((pin) => (
                <li key={pin.message.id}>
                  <Pinned workspace={workspace} pin={pin} mayPin={mayPin} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </ScrollArea>
    </>
  );
}

function Pinned({ workspace, pin: { message, by }, mayPin }: { workspace: string; pin: PinView; mayPin: boolean }) {
  return (
    <>
      <MessageCard message={message} />
      <div className="mt-1.5 flex items-center gap-1">
        <p className="min-w-0 flex-1 truncate text-text-faint text-xs">
          {by && (
            <>
              Pinned by <bdi>{by.name}</bdi>
            </>
          )}
        </p>
        <ButtonLink to={paths.messageLink(workspace, message.id)} size="small" kind="quiet">
          Show it there
        </ButtonLink>
        {mayPin && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="message" value={message.id} />
            <SubmitButton name="act" value="unpin" size="small" kind="quiet">
              Unpin
            </SubmitButton>
          </Form>
        )}
      </div>
    </>
  );
}
