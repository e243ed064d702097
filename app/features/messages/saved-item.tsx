import { Form, Link } from "@remix-run/react";
import { ConversationIcon } from "~/features/conversations/conversation-icon";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { SavedItemView } from "~/shared/views/message";
import { RelativeTime } from "~/ui/controls/relative-time";
import { SubmitButton } from "~/ui/controls/submit-button";
import { MessageCard } from "./message-card";

type SavedItemProps = { workspace: string; item: SavedItemView };

/** One message that was put aside, with where it stands; or that it was there, for somebody who may read it no more. */
export function SavedItem({ workspace, item }: SavedItemProps) {
  const { messageId, savedAt, doneAt, found } = item;
  return (
    <>
      {found ? (
        <>
          <Link
            to={paths.messageLink(workspace, messageId)}
            className="mb-1.5 flex min-w-0 items-center gap-1.5 text-sm text-text-muted hover:underline"
          >
            <ConversationIcon conversation={found.place} />
            <bdi className="min-w-0 truncate">{conversationTitle(found.place)}</bdi>
          </Link>
          <MessageCard message={found.message} />
        </>
      ) : (
        <p className="rounded-card border border-line border-dashed px-3 py-2.5 text-text-muted">
          This message is no longer available to you.
        </p>
      )}
      <Form method="post" preventScrollReset className="mt-1.5 flex items-center gap-1">
        <p className="min-w-0 flex-1 truncate text-text-faint text-xs">
          {doneAt ? "Done " : "Saved "}
          <RelativeTime at={doneAt ?? savedAt} />
        </p>
        <input type="hidden" name="message" value={messageId} />
        {found && (
          <SubmitButton name="act" value={doneAt ? "reopen" : "done"} size="small" kind="quiet">
            {doneAt ? "Not done yet" : "Done"}
          </SubmitButton>
        )}
        <SubmitButton name="act" value="forget" size="small" kind="quiet">
          Remove
        </SubmitButton>
      </Form>
    </>
  );
}
