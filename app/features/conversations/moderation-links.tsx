import { Gavel, UserPlus } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import { Badge } from "~/ui/controls/badge";
import { ListHeading } from "~/ui/layout/list-heading";
import { ListRow } from "~/ui/layout/list-row";

type ModerationLinksProps = { workspace: string; conversation: ConversationView };

/** What waits for a moderator, and what moderators have decided about people. */
export function ModerationLinks({ workspace, conversation: { id, visibility, waiting } }: ModerationLinksProps) {
  return (
    <section className="-mx-2">
      <ListHeading>Moderation</ListHeading>
      {visibility === "restricted" && (
        <ListRow
          to={paths.conversationRequests(workspace, id)}
          leading={<UserPlus aria-hidden="true" className="size-4" />}
          trailing={waiting > 0 && <Badge tone="accent">{waiting}</Badge>}
        >
          Asking to join
        </ListRow>
      )}
      <ListRow to={paths.conversationModerate(workspace, id)} leading={<Gavel aria-hidden="true" className="size-4" />}>
        Banned and silenced
      </ListRow>
    </section>
  );
}
