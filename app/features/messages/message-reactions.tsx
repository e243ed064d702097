import { useLocation } from "@remix-run/react";
import { SmilePlus } from "lucide-react";
import type { FormEvent } from "react";
import { paths } from "~/shared/rules/paths";
import type { MessageView, ReactionView } from "~/shared/views/message";
import { IconLink } from "~/ui/controls/icon-link";
import { type Acting, useActing } from "./acting";
import { ReactionChip } from "./reaction-chip";
import { useReact, useReactions } from "./use-reactions";

/** What others chose beneath a message. Pressing one chooses it as well, or takes it back; a form, where there is no script. */
export function MessageReactions({ message }: { message: MessageView }) {
  const acting = useActing();
  const reactions = useReactions(message);
  if (!acting || message.deleted || reactions.length === 0) return null;
  return <Chips acting={acting} message={message} reactions={reactions} />;
}

type ChipsProps = { acting: Acting; message: MessageView; reactions: readonly ReactionView[] };

function Chips({ acting, message, reactions }: ChipsProps) {
  const { workspace, place, meId, store } = acting;
  const react = useReact(place.id);
  const { pathname, search } = useLocation();
  const mayReact = place.rights.includes("react");
  const page = paths.messageReactions(workspace, place.id, message.id);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const emoji = submitter instanceof HTMLButtonElement ? submitter.value : "";
    const chosen = reactions.find((reaction) => reaction.emoji === emoji);
    if (chosen) react({ messageId: message.id, emoji, name: chosen.name, wants: !chosen.isMine });
  }

  return (
    <form method="post" action={page} onSubmit={handleSubmit} className="mt-1 mb-0.5">
      <input type="hidden" name="returnTo" value={pathname + search} />
      <ul aria-label="Reactions" className="flex flex-wrap items-center gap-1">
        {reactions.map((reaction) => (
          <li key={reaction.emoji} className="flex">
            <ReactionChip reaction={reaction} meId={meId} mayReact={mayReact} />
          </li>
        ))}
        {mayReact && (
          <li className="flex opacity-0 focus-within:opacity-100 group-hover/line:opacity-100 group-focus-within/line:opacity-100 pointer-coarse:opacity-100">
            <IconLink
              to={page}
              label="Add a reaction"
              size="small"
              preventScrollReset
              icon={<SmilePlus aria-hidden="true" className="size-4" />}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                store.begin({ act: "react", message });
              }}
            />
          </li>
        )}
      </ul>
    </form>
  );
}
