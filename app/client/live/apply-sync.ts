import type { SyncView } from "~/shared/views/sync";
import { foldFacts, foldProgress } from "../cache/fold-conversation";
import { foldJoined, foldLeft } from "../cache/fold-member";
import { foldMessage, foldSync } from "../cache/fold-message";
import { foldHeader } from "../cache/fold-sidebar";
import type { LiveCache } from "../cache/live-cache";

/**
 * Takes in what a conversation answered from `since` on. If the cache fell back behind `since` meanwhile, it does not
 * move on, for the stretch between was not asked for; if events have passed the answer, its members are old news.
 */
export function applySync(cache: LiveCache, conversationId: string, sync: SyncView, since: number): void {
  const position = cache.readPosition(conversationId);
  if (position === null) return;
  cache.changeWindows(conversationId, (window) =>
    window.upTo < since ? sync.messages.reduce(foldMessage, window) : foldSync(window, sync),
  );
  if (sync.upTo <= position || position < since) return;
  cache.changeMembers(conversationId, (list) => sync.left.reduce(foldLeft, sync.joined.reduce(foldJoined, list)));
  const { facts, upTo } = sync;
  cache.changeConversation(conversationId, (view) => (facts ? foldFacts(view, upTo, facts) : foldProgress(view, upTo)));
  if (facts) cache.changeSidebars((items) => foldHeader(items, conversationId, facts));
  if (sync.joined.length + sync.left.length > 0) cache.refreshConversation(conversationId, "now");
}
