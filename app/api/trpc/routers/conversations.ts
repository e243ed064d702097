import { readConversation } from "~/domain/conversations/conversation-reads";
import { createChannel } from "~/domain/conversations/create-channel";
import { readDirectory } from "~/domain/conversations/directory-reads";
import { featureConversation } from "~/domain/conversations/feature-conversation";
import { joinConversation } from "~/domain/conversations/join-conversation";
import { leaveConversation } from "~/domain/conversations/leave-conversation";
import { startDirect } from "~/domain/conversations/start-direct";
import { readSidebar } from "~/domain/reading/sidebar-reads";
import { BrowseConversations, CreateChannel, FeatureConversation, StartDirect } from "~/shared/inputs/conversation";
import { inConversation, inWorkspace, router } from "../procedures";
import { lists } from "./conversation-lists";
import { members } from "./conversation-members";
import { settings } from "./conversation-settings";

export const conversations = router({
  sidebar: inWorkspace("visit").query(({ ctx }) => readSidebar(ctx, ctx.workspace)),
  directory: inWorkspace("browse")
    .input(BrowseConversations)
    .query(({ ctx, input }) => readDirectory(ctx, ctx.workspace, input)),
  feature: inWorkspace("administer")
    .input(FeatureConversation)
    .mutation(({ ctx, input }) => featureConversation(ctx, ctx.workspace, input)),
  createChannel: inWorkspace("createChannel")
    .input(CreateChannel)
    .mutation(({ ctx, input }) => createChannel(ctx, ctx.workspace, input)),
  startDirect: inWorkspace("startDirect")
    .input(StartDirect)
    .mutation(({ ctx, input }) => startDirect(ctx, ctx.workspace, input)),
  read: inConversation("see").query(({ ctx }) => readConversation(ctx, ctx.conversation)),
  join: inConversation("join").mutation(({ ctx }) => joinConversation(ctx, ctx.conversation)),
  leave: inConversation("leave").mutation(({ ctx }) => leaveConversation(ctx, ctx.conversation)),
  members,
  lists,
  settings,
});
