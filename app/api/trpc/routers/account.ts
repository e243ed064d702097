import { readMe } from "~/domain/accounts/account-reads";
import { signIn } from "~/domain/accounts/sign-in";
import { signOut } from "~/domain/accounts/sign-out";
import { acceptInvitation, acceptInvitationAs, findInvitation } from "~/domain/conversations/accept-invitation";
import { finishFirstRun, isFirstRunOpen } from "~/domain/conversations/finish-first-run";
import { isServerEmpty } from "~/domain/workspaces/begin-first-run";
import { environment } from "~/platform/observe/environment";
import { AcceptInvitation, LinkToken, SignIn } from "~/shared/inputs/account";
import { FirstRun } from "~/shared/inputs/workspace";
import { anyone, router, signedIn } from "../procedures";

export const account = router({
  me: signedIn.query(({ ctx }) => readMe(ctx)),
  /** Where the browser's live connection goes; the key is a public name, not a secret. */
  live: signedIn.query(() => ({ key: environment().SOKETI_KEY })),
  signIn: anyone.input(SignIn).mutation(async ({ ctx, input }) => {
    const { token, personId } = await signIn(ctx, input, ctx.agent);
    ctx.keepSession(token);
    return { personId };
  }),
  signOut: anyone.mutation(async ({ ctx }) => {
    await signOut(ctx);
    ctx.dropSession();
  }),
  serverState: anyone.query(async ({ ctx }) => ({ isEmpty: await isServerEmpty(ctx) })),
  firstRunState: anyone
    .input(LinkToken)
    .query(async ({ ctx, input }) => ({ isOpen: await isFirstRunOpen(ctx, input.token) })),
  finishFirstRun: anyone.input(FirstRun).mutation(async ({ ctx, input }) => {
    const { token, ...place } = await finishFirstRun(ctx, input, ctx.agent);
    ctx.keepSession(token);
    return place;
  }),
  invitation: anyone.input(LinkToken).query(({ ctx, input }) => findInvitation(ctx, input.token)),
  acceptInvitation: anyone.input(AcceptInvitation).mutation(async ({ ctx, input }) => {
    const { token, ...place } = await acceptInvitation(ctx, input, ctx.agent);
    ctx.keepSession(token);
    return place;
  }),
  acceptInvitationAsMe: signedIn.input(LinkToken).mutation(({ ctx, input }) => acceptInvitationAs(ctx, input.token)),
});
