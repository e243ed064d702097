import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "~/shared/rules/paths";
import type { Answer } from "~/ui/controls/answered-fields";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { BanMember } from "./ban-member";
import { SanctionList } from "./sanction-list";
import { SilenceMember } from "./silence-member";

type ModerationPanelProps = { workspace: string; conversationId: string; answer: Answer | undefined };

/** Who is banned and who is silenced here, and the two forms that make it so. */
export function ModerationPanel({ workspace, conversationId, answer }: ModerationPanelProps) {
  const [asked] = useSearchParams();
  const here = { workspace, conversationId, answer };
  const { title, view, upTo } = viewOf(asked, here);
  return (
    <>
      <PaneHeader level={2} title={title} upTo={upTo} closeTo={paths.conversation(workspace, conversationId)} />
      <ScrollArea>
        <div className="p-4">{view}</div>
      </ScrollArea>
    </>
  );
}

function viewOf(asked: URLSearchParams, here: ModerationPanelProps): { title: string; view: ReactNode; upTo: string } {
  const { workspace, conversationId } = here;
  const details = paths.conversationDetails(workspace, conversationId);
  const [banned, silenced] = [asked.get("ban"), asked.get("silence")];
  const upTo = `${details}?member=${banned ?? silenced}`;
  if (banned) return { title: "Ban", view: <BanMember {...here} personId={banned} />, upTo };
  if (silenced) return { title: "Silence", view: <SilenceMember {...here} personId={silenced} />, upTo };
  return { title: "Banned and silenced", view: <SanctionList {...here} />, upTo: details };
}
