import { Form, useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import { Checkbox } from "~/ui/controls/checkbox";
import { Notice } from "~/ui/controls/notice";
import { SubmitButton } from "~/ui/controls/submit-button";
import { FormStack } from "~/ui/layout/form-stack";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";

/** What an administrator decides for everybody in a workspace. */
export function WorkspaceSettings({ workspace }: { workspace: string }) {
  const [asked] = useSearchParams();
  const { showsReceipts } = useSuspenseQuery(useApi().administration.settings.queryOptions({ workspace })).data;
  return (
    <MainPane>
      <PaneHeader title="Workspace settings" backTo={paths.workspace(workspace)} />
      <ScrollArea>
        <div className="mx-auto w-full max-w-140 space-y-5 px-4 py-6">
          {asked.has("saved") && (
            <Notice kind="success" role="status">
              Saved.
            </Notice>
          )}
          <Form method="post">
            <FormStack>
              <Checkbox
                name="showsReceipts"
                value="yes"
                defaultChecked={showsReceipts}
                label="Read receipts"
                hint="People see whether what they wrote was read. Each of them may still keep their own to themselves. Turned off, nobody here sees any, and what was read meanwhile shows when they are turned on again. The change is written down."
              />
              <SubmitButton kind="primary">Save</SubmitButton>
            </FormStack>
          </Form>
        </div>
      </ScrollArea>
    </MainPane>
  );
}
