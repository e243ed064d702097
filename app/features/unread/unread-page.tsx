import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { countWaiting } from "~/features/conversations/attention-of";
import { useSidebar } from "~/features/conversations/use-sidebar";
import { useWaitingThreads } from "~/features/messages/use-waiting-threads";
import { paths } from "~/shared/rules/paths";
import type { ThreadStandingView } from "~/shared/views/thread";
import { ListHeading } from "~/ui/layout/list-heading";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { unreadLines } from "./unread-lines";
import { UnreadPlace } from "./unread-place";
import { UnreadThread } from "./unread-thread";
import { UnreadVerdict } from "./unread-verdict";

/** Where every unread count comes from, and whether what this device shows is what the server counts. */
export function UnreadPage({ workspace }: { workspace: string }) {
  const { data } = useSuspenseQuery({
    ...useApi().reading.check.queryOptions({ workspace }),
    refetchInterval: 10_000,
  });
  const items = useSidebar(workspace);
  const waiting = useWaitingThreads(workspace);
  const lines = unreadLines(data.places, items);
  const shown = countWaiting(items) + waiting.length;
  const fresh = countWaiting(data.places.map(({ item }) => item)) + data.threads.length;
  const isRight = shown === fresh && lines.every(({ agrees }) => agrees) && sameThreads(waiting, data.threads);
  const read = data.places.length - lines.length;
  return (
    <MainPane>
      <PaneHeader title="Where unread counts come from" backTo={paths.workspace(workspace)} />
      <ScrollArea>
        <div className="mx-auto w-full max-w-180 space-y-5 px-4 py-6">
          <UnreadVerdict workspace={workspace} isRight={isRight} shown={shown} fresh={fresh} />
          <section>
            <ListHeading>Conversations</ListHeading>
            <ul>
              {lines.map((line) => (
                <UnreadPlace key={line.item.id} workspace={workspace} line={line} />
              ))}
            </ul>
            <p className="px-2 py-2 text-sm text-text-muted">
              {read.toLocaleString("en")} {read === 1 ? "conversation is" : "conversations are"} read to the end.
            </p>
          </section>
          <section>
            <ListHeading>Threads</ListHeading>
            <ul>
              {data.threads.map((thread) => (
                <UnreadThread
                  key={thread.rootId}
                  workspace={workspace}
                  thread={thread}
                  shown={waiting.find(({ rootId }) => rootId === thread.rootId)?.unread ?? 0}
                />
              ))}
            </ul>
            {data.threads.length === 0 && (
              <p className="px-2 py-2 text-sm text-text-muted">Nothing waits in the threads that you follow.</p>
            )}
          </section>
        </div>
      </ScrollArea>
    </MainPane>
  );
}

function sameThreads(shown: readonly ThreadStandingView[], fresh: readonly ThreadStandingView[]): boolean {
  const counts = new Map(fresh.map(({ rootId, unread }) => [rootId, unread]));
  return shown.length === fresh.length && shown.every(({ rootId, unread }) => counts.get(rootId) === unread);
}
