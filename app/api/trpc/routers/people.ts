import { blockPerson } from "~/domain/accounts/block-person";
import { readBlockedPeople } from "~/domain/accounts/block-reads";
import { changeAvatar } from "~/domain/accounts/change-avatar";
import { chooseReceipts } from "~/domain/accounts/choose-receipts";
import { editProfile } from "~/domain/accounts/edit-profile";
import { readOwnProfile } from "~/domain/accounts/profile-reads";
import { removeAvatar } from "~/domain/accounts/remove-avatar";
import { setStatus } from "~/domain/accounts/set-status";
import { unblockPerson } from "~/domain/accounts/unblock-person";
import { readProfile } from "~/domain/conversations/profile-reads";
import { readPeople, readStatuses } from "~/domain/workspaces/people-reads";
import { BrowsePeople, ChangeAvatar, EditProfile, NamedPerson, OnePerson, SetStatus } from "~/shared/inputs/person";
import { ChooseReceipts } from "~/shared/inputs/receipt";
import { timeZones } from "~/shared/rules/time-zones";
import { inWorkspace, knowing, router, signedIn } from "../procedures";

export const people = router({
  directory: inWorkspace("visit")
    .input(BrowsePeople)
    .query(({ ctx, input }) => readPeople(ctx, ctx.workspace, input)),
  statuses: inWorkspace("visit").query(({ ctx }) => readStatuses(ctx, ctx.workspace)),
  profile: inWorkspace("visit")
    .input(NamedPerson)
    .query(({ ctx, input }) => readProfile(ctx, ctx.workspace, input)),
  me: signedIn.query(({ ctx }) => readOwnProfile(ctx)),
  timeZones: signedIn.query(() => timeZones()),
  edit: signedIn.input(EditProfile).mutation(({ ctx, input }) => editProfile(ctx, input)),
  chooseReceipts: signedIn.input(ChooseReceipts).mutation(({ ctx, input }) => chooseReceipts(ctx, input)),
  setStatus: signedIn.input(SetStatus).mutation(({ ctx, input }) => setStatus(ctx, input)),
  changeAvatar: signedIn.input(ChangeAvatar).mutation(({ ctx, input }) => changeAvatar(ctx, input)),
  removeAvatar: signedIn.mutation(({ ctx }) => removeAvatar(ctx)),
  blocked: signedIn.query(({ ctx }) => readBlockedPeople(ctx)),
  block: knowing().mutation(({ ctx }) => blockPerson(ctx, ctx.person)),
  unblock: signedIn.input(OnePerson).mutation(({ ctx, input }) => unblockPerson(ctx, input.personId)),
});
