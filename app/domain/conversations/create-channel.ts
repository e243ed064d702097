import type { CreateChannel } from "~/shared/inputs/conversation";
import { personChannel, workspaceChannel } from "~/shared/rules/channels";
import { forbidden } from "~/shared/rules/errors";
import { workspaceRightsOf } from "~/shared/rules/rights";
import { slugOf } from "~/shared/rules/slug-of";
import type { ConversationKind, Visibility } from "~/shared/rules/vocabulary";
import { conversations, members } from "~db/schema/conversations";
import { readPeopleById } from "../accounts/account-reads";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { refuseListedName, refuseTakenName } from "./change-conversation";
import { postingFor } from "./conversation-rules";
import { keepNotice } from "./keep-notice";

/** A channel has a name of its own in its workspace and begins with whoever made it as its moderator. */
export async function createChannel(
  ctx: Ctx,
  workspace: OpenedWorkspace<"createChannel">,
  input: NewChannel,
): Promise<{ id: string }> {
  const kind = input.kind ?? "channel";
  if (kind === "announcement" && !workspaceRightsOf(workspace.role).has("createAnnouncement"))
    throw forbidden("create announcement channels");
  const place = { workspaceId: workspace.id, creatorId: workspace.personId, kind };
  const { name, visibility } = input;
  return inTransaction(ctx, async (tx) => {
    const made = await insertChannel(tx, { ...place, isForNewcomers: false }, input);
    const target = { kind: "conversation" as const, id: made.id };
    const details = { name, kind, visibility };
    await audit(tx, { workspaceId: workspace.id, act: "conversation.created", target, details });
    return made;
  });
}

/** A name and who it is for; the rest may be told later. */
type NewChannel = Pick<CreateChannel, "name" | "visibility" | "topic"> & Partial<CreateChannel>;

type NewPlace = {
  workspaceId: string;
  creatorId: string;
  kind: Extract<ConversationKind, "channel" | "announcement">;
  isForNewcomers: boolean;
};

/** Its first number is its beginning, of which a notice stays; whoever made it owns it. */
export async function insertChannel(
  tx: Tx,
  { creatorId, ...place }: NewPlace,
  { kind: _kind, visibility, ...header }: NewChannel,
): Promise<{ id: string }> {
  const rules = rulesFor(place.kind, visibility);
  if (visibility === "private") await refuseListedName(tx, place.workspaceId, slugOf(header.name));
  const row = { ...place, ...rules, ...header, slug: slugOf(header.name), createdBy: creatorId };
  const [made] = await tx.db
    .transaction((db) =>
      db
        .insert(conversations)
        .values({ ...row, lastSeq: 1, size: 1 })
        .returning({ id: conversations.id }),
    )
    .catch(refuseTakenName);
  if (!made) throw new Error("An inserted conversation must come back.");
  await tx.db
    .insert(members)
    .values({ conversationId: made.id, personId: creatorId, role: "owner", changedSeq: 1, readSeq: 1 });
  const author = (await readPeopleById(tx, [creatorId])).get(creatorId);
  if (!author) throw new Error("A channel must be made by a person.");
  await keepNotice(tx, { conversationId: made.id, seq: 1, author, notice: { act: "begun" } });
  tx.emit(personChannel(creatorId), { type: "sidebar.changed", conversationId: made.id });
  tx.emit(workspaceChannel(place.workspaceId), { type: "directory.changed", workspaceId: place.workspaceId });
  return made;
}

// Whoever comes later to what is not public reads from then on, unless its rules are changed to say otherwise.
function rulesFor(kind: NewPlace["kind"], visibility: Visibility) {
  return {
    visibility,
    posting: postingFor(kind),
    history: visibility === "public" ? ("everything" as const) : ("sinceJoining" as const),
  };
}
