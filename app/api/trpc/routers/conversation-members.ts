import { z } from "zod";
import { addPeople } from "~/domain/conversations/add-people";
import { changeMemberRole } from "~/domain/conversations/change-member-role";
import { readMembers } from "~/domain/conversations/conversation-reads";
import { readMentionable } from "~/domain/conversations/mentionable-reads";
import { removeMember } from "~/domain/conversations/remove-member";
import { AddPeople, ChangeMemberRole, FindMentionable } from "~/shared/inputs/conversation";
import { Id } from "~/shared/inputs/id";
import { inConversation, router } from "../procedures";

export const members = router({
  list: inConversation("read").query(({ ctx }) => readMembers(ctx, ctx.conversation)),
  mentionable: inConversation("post")
    .input(FindMentionable)
    .query(({ ctx, input }) => readMentionable(ctx, ctx.conversation, input)),
  add: inConversation("invite")
    .input(AddPeople)
    .mutation(({ ctx, input }) => addPeople(ctx, ctx.conversation, input)),
  remove: inConversation("moderate")
    .input(z.object({ personId: Id }))
    .mutation(({ ctx, input }) => removeMember(ctx, ctx.conversation, input)),
  changeRole: inConversation("moderate")
    .input(ChangeMemberRole)
    .mutation(({ ctx, input }) => changeMemberRole(ctx, ctx.conversation, input)),
});
