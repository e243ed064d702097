import { Hash, Lock, LockKeyhole, Megaphone, NotebookPen } from "lucide-react";
import { PresenceAvatar } from "~/features/people/presence-avatar";
import type { SidebarItemView } from "~/shared/views/conversation";
import { VisuallyHidden } from "~/ui/controls/visually-hidden";

type ConversationIconProps = {
  conversation: Pick<SidebarItemView, "kind" | "visibility" | "people">;
  size?: "small" | "medium";
};

/** What kind of conversation it is, by a sign and, for those who do not see it, by a word. */
export function ConversationIcon({ conversation, size = "small" }: ConversationIconProps) {
  const { kind, visibility, people } = conversation;
  const [first] = people;
  const box = size === "small" ? "size-4" : "size-4.5";
  if (kind === "direct" && first) return <PresenceAvatar person={first} size={20} />;
  if (kind === "direct") return <NotebookPen aria-hidden="true" className={box} />;
  if (kind === "group") return <GroupCount count={people.length + 1} />;
  if (kind === "announcement") return <Named Icon={Megaphone} box={box} label="Announcements" />;
  if (visibility === "private") return <Named Icon={Lock} box={box} label="Private channel" />;
  if (visibility === "restricted") return <Named Icon={LockKeyhole} box={box} label="Channel by request" />;
  return <Hash aria-hidden="true" className={box} />;
}

function Named({ Icon, box, label }: { Icon: typeof Hash; box: string; label: string }) {
  return (
    <>
      <Icon aria-hidden="true" className={box} />
      <VisuallyHidden>{label}:</VisuallyHidden>
    </>
  );
}

function GroupCount({ count }: { count: number }) {
  return (
    <span className="numerals inline-flex size-5 items-center justify-center rounded-full bg-surface-pressed font-semibold text-text-muted text-xs">
      {count}
      <VisuallyHidden> people:</VisuallyHidden>
    </span>
  );
}
