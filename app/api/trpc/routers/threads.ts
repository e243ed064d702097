import { followThread } from "~/domain/threads/follow-thread";
import { markThreadRead } from "~/domain/threads/mark-thread-read";
import { markThreadUnread } from "~/domain/threads/mark-thread-unread";
import { markThreadsRead } from "~/domain/threads/mark-threads-read";
import { reopenThread, resolveThread } from "~/domain/threads/resolve-thread";
import { readStanding, readWaitingThreads } from "~/domain/threads/standing-reads";
import { readThreads } from "~/domain/threads/thread-reads";
import { unfollowThread } from "~/domain/threads/unfollow-thread";
import { ListThreads, MarkThreadRead, MarkThreadUnread, OneThread, ResolveThread } from "~/shared/inputs/thread";
import { inConversation, inWorkspace, router } from "../procedures";

export const threads = router({
  list: inWorkspace("visit")
    .input(ListThreads)
    .query(({ ctx, input }) => readThreads(ctx, ctx.workspace, input)),
  waiting: inWorkspace("visit").query(({ ctx }) => readWaitingThreads(ctx, ctx.workspace)),
  markAllRead: inWorkspace("visit").mutation(({ ctx }) => markThreadsRead(ctx, ctx.workspace)),
  standing: inConversation("read")
    .input(OneThread)
    .query(({ ctx, input }) => readStanding(ctx, ctx.conversation, input)),
  mark: inConversation("read")
    .input(MarkThreadRead)
    .mutation(({ ctx, input }) => markThreadRead(ctx, ctx.conversation, input)),
  markUnread: inConversation("read")
    .input(MarkThreadUnread)
    .mutation(({ ctx, input }) => markThreadUnread(ctx, ctx.conversation, input)),
  follow: inConversation("arrange")
    .input(OneThread)
    .mutation(({ ctx, input }) => followThread(ctx, ctx.conversation, input)),
  unfollow: inConversation("arrange")
    .input(OneThread)
    .mutation(({ ctx, input }) => unfollowThread(ctx, ctx.conversation, input)),
  resolve: inConversation("react")
    .input(ResolveThread)
    .mutation(({ ctx, input }) => resolveThread(ctx, ctx.conversation, input)),
  reopen: inConversation("react")
    .input(OneThread)
    .mutation(({ ctx, input }) => reopenThread(ctx, ctx.conversation, input)),
});
