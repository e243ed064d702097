import type { MessageView } from "~/shared/views/message";
import { IconButton } from "~/ui/controls/icon-button";
import { emojiMemory, remembering } from "~/ui/emoji/emoji-memory";
import { useEmojiMemory } from "~/ui/emoji/use-emoji-memory";
import { useReact, useReactions } from "./use-reactions";

const quick = 3;

/** The emojis that were used last, at the corner of a row: one press each. */
export function QuickReactions({ message }: { message: MessageView }) {
  const { recents } = useEmojiMemory();
  const reactions = useReactions(message);
  const react = useReact(message.conversationId);
  return recents.slice(0, quick).map(({ emoji, name }) => {
    const isMine = reactions.some((reaction) => reaction.emoji === emoji && reaction.isMine);
    return (
      <IconButton
        key={emoji}
        size="small"
        label={`React with ${name}`}
        aria-pressed={isMine}
        icon={<span className="font-emoji text-base leading-none">{emoji}</span>}
        onClick={() => {
          if (!isMine) emojiMemory.change((memory) => remembering(memory, { emoji, name }));
          react({ messageId: message.id, emoji, name, wants: !isMine });
        }}
      />
    );
  });
}
