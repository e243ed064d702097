import type { MessageView } from "~/shared/views/message";
import type { MessageWindow } from "./message-pages";

/** The reader has put a message aside, or taken it up again: their own mark, which is no change of the conversation. */
export function foldSaved(window: MessageWindow, messageId: string, isSaved: boolean): MessageWindow {
  const changes = (message: MessageView) => message.id === messageId && message.isSaved !== isSaved;
  const { root, messages } = window;
  const isConcerned = messages.some(changes) || (root !== null && changes(root));
  if (!isConcerned) return window;
  const changed = (message: MessageView) => (changes(message) ? { ...message, isSaved } : message);
  return { ...window, messages: messages.map(changed), root: root && changed(root) };
}
