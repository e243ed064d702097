import { Form } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { useConversation } from "~/features/conversations/use-conversation";
import type { VersionView } from "~/shared/views/message";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { FormError } from "~/ui/controls/form-error";
import { RelativeTime } from "~/ui/controls/relative-time";
import { SubmitButton } from "~/ui/controls/submit-button";
import { MessageActPanel } from "./message-act-panel";
import { MessageBody } from "./message-body";
import { MessageCard } from "./message-card";
import type { OneMessageProps } from "./message-panel";

/** What a message said before, the latest first; a moderator can take a version away for good. */
export function HistoryPanel(props: OneMessageProps & { answer: Answer | undefined }) {
  const { conversationId, messageId, answer } = props;
  const which = { conversationId, messageId };
  const { message, versions } = useSuspenseQuery(useApi().messages.versions.queryOptions(which)).data;
  const mayPurge = useConversation(conversationId).rights.includes("moderate");
  return (
    <MessageActPanel {...props} title="History">
      <FormError messages={answeredFields(answer, []).general} />
      <MessageCard message={message} />
      {versions.length === 0 ? (
        <p className="mt-4 text-text-muted">It says what it said at first.</p>
      ) : (
        <ol aria-label="What it said before" className="mt-4 space-y-4">
          {versions.map((version) => (
            <Version key={version.id} version={version} mayPurge={mayPurge} />
          ))}
        </ol>
      )}
    </MessageActPanel>
  );
}

function Version({ version, mayPurge }: { version: VersionView; mayPurge: boolean }) {
  const { id, html, saidAt, purged } = version;
  return (
    <li className="border-line-strong border-s-2 ps-3">
      <p className="mb-1 text-text-faint text-xs">
        From <RelativeTime at={saidAt} as="full" />
      </p>
      {html === null ? <Purged purged={purged} /> : <MessageBody html={html} />}
      {html !== null && mayPurge && (
        <Form method="post" preventScrollReset className="mt-2">
          <input type="hidden" name="version" value={id} />
          <SubmitButton name="act" value="purge" size="small">
            Purge this version
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

function Purged({ purged }: Pick<VersionView, "purged">) {
  return (
    <p className="text-text-faint italic">
      {purged?.by ? (
        <>
          Purged by <bdi>{purged.by.name}</bdi>
        </>
      ) : (
        "Purged by a moderator"
      )}
    </p>
  );
}
