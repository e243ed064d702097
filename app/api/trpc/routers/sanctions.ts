import { z } from "zod";
import { banPerson } from "~/domain/conversations/ban-person";
import { liftBan } from "~/domain/conversations/lift-ban";
import { readBans, readSilences } from "~/domain/conversations/sanction-reads";
import { silenceMember } from "~/domain/conversations/silence-member";
import { Id } from "~/shared/inputs/id";
import { BanPerson, SilenceMember } from "~/shared/inputs/membership";
import { inConversation, router } from "../procedures";

export const sanctions = router({
  bans: inConversation("moderate").query(({ ctx }) => readBans(ctx, ctx.conversation)),
  silences: inConversation("moderate").query(({ ctx }) => readSilences(ctx, ctx.conversation)),
  ban: inConversation("moderate")
    .input(BanPerson)
    .mutation(({ ctx, input }) => banPerson(ctx, ctx.conversation, input)),
  liftBan: inConversation("moderate")
    .input(z.object({ personId: Id }))
    .mutation(({ ctx, input }) => liftBan(ctx, ctx.conversation, input)),
  silence: inConversation("moderate")
    .input(SilenceMember)
    .mutation(({ ctx, input }) => silenceMember(ctx, ctx.conversation, input)),
});
