import { foldMessage } from "~/client/cache/fold-message";
import { foldSaved } from "~/client/cache/fold-saved";
import type { LiveCache } from "~/client/cache/live-cache";
import type { Calls } from "~/client/query/clients";
import { explain } from "~/client/query/explain";
import { paths } from "~/shared/rules/paths";
import type { MessageView } from "~/shared/views/message";
import type { Toast } from "~/ui/controls/toast-context";
import type { CopyActName, PlainActName } from "./message-acts";

export type ActParts = {
  calls: Calls;
  cache: LiveCache;
  workspace: string;
  /** The thread in which the message is looked at; null in the conversation itself. */
  rootId: string | null;
  show(toast: Toast): void;
};

type Act = (parts: ActParts, message: MessageView) => Promise<Toast | null>;

/** Does what needs no more than to be asked for, and says how it went. */
export async function doPlainAct(name: PlainActName | CopyActName, parts: ActParts, message: MessageView) {
  try {
    const toast = await acts[name](parts, message);
    if (toast) parts.show(toast);
  } catch (error) {
    parts.show({ kind: "danger", text: explain(error) });
  }
}

const acts: Record<PlainActName | CopyActName, Act> = {
  async pin(parts, message) {
    take(parts, await parts.calls.pins.pin.mutate(whichOf(message)));
    return null;
  },
  async unpin(parts, message) {
    take(parts, await parts.calls.pins.unpin.mutate(whichOf(message)));
    return null;
  },
  async save(parts, message) {
    await parts.calls.saved.save.mutate(whichOf(message));
    keep(parts, message, true);
    return { kind: "success", text: "Saved for later" };
  },
  async unsave(parts, message) {
    await parts.calls.saved.forget.mutate({ workspace: parts.workspace, messageId: message.id });
    keep(parts, message, false);
    return { text: "Removed from saved" };
  },
  async unread({ calls, rootId }, { conversationId, seq, rootId: root, inFlow }) {
    const thread = root && (rootId !== null || !inFlow) ? root : null;
    if (thread) await calls.threads.markUnread.mutate({ conversationId, rootId: thread, seq });
    else await calls.reading.markUnread.mutate({ conversationId, seq });
    return { text: "Unread from here on" };
  },
  copyText: (_parts, { body }) => copy(body, "Text copied"),
  copyLink: ({ workspace }, { id }) => copy(location.origin + paths.messageLink(workspace, id), "Link copied"),
};

function whichOf({ conversationId, id }: MessageView) {
  return { conversationId, messageId: id };
}

function take({ cache }: ActParts, message: MessageView): void {
  cache.changeWindows(message.conversationId, (window) => foldMessage(window, message));
  cache.refreshMessages([message.id]);
  cache.refreshPins(message.conversationId);
}

function keep({ cache }: ActParts, { conversationId, id }: MessageView, isSaved: boolean): void {
  cache.changeWindows(conversationId, (window) => foldSaved(window, id, isSaved));
  cache.refreshMessages([id]);
  cache.refreshSaved();
}

async function copy(words: string, done: string): Promise<Toast> {
  const isCopied = await navigator.clipboard?.writeText(words).then(
    () => true,
    () => false,
  );
  if (isCopied) return { kind: "success", text: done };
  return { kind: "danger", text: "This browser lets nothing be copied here. The message's own page has the link." };
}
