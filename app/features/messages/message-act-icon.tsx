import {
  ChartBarDecreasing,
  FolderInput,
  Hash,
  MessageSquareReply,
  Pencil,
  SmilePlus,
  Trash2,
  Users,
} from "lucide-react";
import type { MessageActName } from "./message-acts";

const icons: Record<MessageActName, typeof Pencil> = {
  react: SmilePlus,
  reply: MessageSquareReply,
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
