import type { ReactNode } from "react";
import { paths } from "~/shared/rules/paths";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import type { OneMessageProps } from "./message-panel";

type MessageActPanelProps = OneMessageProps & { title: string; children: ReactNode };

/** The frame of an act about one message, beside the conversation, with the way back to the message. */
export function MessageActPanel({ workspace, conversationId, messageId, title, children }: MessageActPanelProps) {
  return (
    <>
      <PaneHeader
        level={2}
        title={title}
        upTo={paths.message(workspace, conversationId, messageId)}
        closeTo={paths.conversation(workspace, conversationId)}
      />
      <ScrollArea>
        <div className="p-4">{children}</div>
      </ScrollArea>
    </>
  );
}
