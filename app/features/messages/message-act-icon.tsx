import {
  Bookmark,
  BookmarkX,
  ChartBarDecreasing,
  Copy,
  FolderInput,
  Forward,
  Hash,
  Link2,
  Mail,
  MessageSquareReply,
  Pencil,
  Pin,
  PinOff,
  Quote,
  SmilePlus,
  Trash2,
  Users,
} from "lucide-react";
import type { MessageActName } from "./message-acts";

const icons: Record<MessageActName, typeof Pencil> = {
  react: SmilePlus,
  reply: MessageSquareReply,
  quote: Quote,
  forward: Forward,
  save: Bookmark,
  unsave: BookmarkX,
  unread: Mail,
  copyText: Copy,
  copyLink: Link2,
  pin: Pin,
  unpin: PinOff,
  edit: Pencil,
  reactions: Users,
  poll: ChartBarDecreasing,
  move: FolderInput,
  promote: Hash,
  delete: Trash2,
};

/** The sign of an act, the same in toolbar, menu and page. */
export function MessageActIcon({ name }: { name: MessageActName }) {
  const Icon = icons[name];
  return <Icon aria-hidden="true" className="size-4" />;
}
