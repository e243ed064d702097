import type { ReactNode } from "react";
import { paths } from "~/shared/rules/paths";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";

type FormPaneProps = {
  workspace: string;
  title: string;
  children: ReactNode;
  /** One sentence: what this does. */
  lead?: string;
};

/** A page of a workspace with one thing to fill in. */
export function FormPane({ workspace, title, lead, children }: FormPaneProps) {
  return (
    <MainPane>
      <PaneHeader title={title} backTo={paths.workspace(workspace)} />
      <ScrollArea>
        <div className="mx-auto w-full max-w-140 px-4 py-6 sm:py-10">
          {lead && <p className="mb-6 text-pretty text-text-muted">{lead}</p>}
          {children}
        </div>
      </ScrollArea>
    </MainPane>
  );
}
