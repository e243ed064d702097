import { Form } from "@remix-run/react";
import { useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { repairUnread } from "~/client/cache/repair-unread";
import { useApi, useApiCalls } from "~/client/query/use-api";
import { Notice } from "~/ui/controls/notice";
import { SubmitButton } from "~/ui/controls/submit-button";

type UnreadVerdictProps = { workspace: string; isRight: boolean; shown: number; fresh: number };

/**
 * Whether this device shows what there is, and the way to put it right. Without a script the page is made of fresh counts,
 * so sending its form reads them once more.
 */
export function UnreadVerdict({ workspace, isRight, shown, fresh }: UnreadVerdictProps) {
  const [api, calls, queryClient] = [useApi(), useApiCalls(), useQueryClient()];
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void repairUnread({ api, calls, queryClient }, workspace);
  }
  return (
    <Notice
      kind={isRight ? "success" : "warning"}
      role="status"
      title={isRight ? "What you see is what there is" : "This device shows something else"}
      action={
        <Form method="post" onSubmit={onSubmit}>
          <SubmitButton size="small">{isRight ? "Count again" : "Repair"}</SubmitButton>
        </Form>
      }
    >
      The title of this tab counts {shown}; counted anew from the messages it is {fresh}.
    </Notice>
  );
}
