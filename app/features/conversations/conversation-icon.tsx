import { Hash, Lock, LockKeyhole, Megaphone, NotebookPen } from "lucide-react";
import { PresenceAvatar } from "~/features/people/presence-avatar";
import type { SidebarItemView } from "~/shared/views/conversation";
import { VisuallyHidden } from "~/ui/controls/visually-hidden";

type ConversationIconProps = {
  conversation: Pick<SidebarItemView, "kind" | "visibility" | "people"> & Partial<Pick<SidebarItemView, "icon">>;
  size?: "small" | "medium";
};

/** What kind of conversation it is, by its own emoji or a sign and, for those who do not see it, by a word. */
export function ConversationIcon({ conversation, size = "small" }: ConversationIconProps) {
  const { kind, visibility, people, icon } = conversation;
  const [first] = people;
  const box = size === "small" ? "size-4" : "size-4.5";
  if (kind === "direct" && first) return <PresenceAvatar person={first} size={20} />;
  if (kind === "direct") return <NotebookPen aria-hidden="true" className={box} />;
  if (kind === "group") return <GroupCount count={people.length + 1} />;
  const { Sign, label } = signOf(kind, visibility);
  return (
    <>
      {icon ? <Emoji box={box}>{icon}</Emoji> : <Sign aria-hidden="true" className={box} />}
      {label && <VisuallyHidden>{label}:</VisuallyHidden>}
    </>
  );
}

function signOf(kind: SidebarItemView["kind"], visibility: SidebarItemView["visibility"]) {
  if (kind === "announcement") return { Sign: Megaphone, label: "Announcements" };
  if (visibility === "private") return { Sign: Lock, label: "Private channel" };
  if (visibility === "restricted") return { Sign: LockKeyhole, label: "Channel by request" };
  return { Sign: Hash, label: null };
}

function Emoji({ box, children }: { box: string; children: string }) {
  return (
    <span aria-hidden="true" className={`${box} inline-flex items-center justify-center text-sm leading-none`}>
      {children}
    </span>
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
