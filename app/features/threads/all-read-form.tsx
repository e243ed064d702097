import { Form } from "@remix-run/react";
import { useWaitingThreads } from "~/features/messages/use-waiting-threads";
import { SubmitButton } from "~/ui/controls/submit-button";

/** Marks every thread of a workspace as read, where something waits. */
export function AllReadForm({ workspace }: { workspace: string }) {
  if (useWaitingThreads(workspace).length === 0) return null;
  return (
    <Form method="post">
      <SubmitButton name="act" value="all" kind="quiet" size="small">
        Mark all as read
      </SubmitButton>
    </Form>
  );
}
