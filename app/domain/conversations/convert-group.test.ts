import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversations } from "~db/schema/conversations";
import { scene } from "~db/testing/scene";
import { openWorkspace } from "../workspaces/workspace-access";
import { openConversation } from "./conversation-access";
import { readMembers } from "./conversation-reads";
import { convertGroup } from "./convert-group";
import { startDirect } from "./start-direct";

test("a group becomes a private channel with its people and its past, and they may begin a new group", async () => {
  const { ctx, world, as } = await scene({ as: "chidi" });
  const id = world.conversations.group.id;
  const { ada, mia } = world.people;
  await convertGroup(ctx, await openConversation(ctx, id, "convert"), { name: "Night watch" });
  const opened = await openConversation(ctx, id, "manage");
  expect(opened).toMatchObject({ kind: "channel", visibility: "private", conversationRole: "owner" });
  const members = await readMembers(ctx, await openConversation(ctx, id, "read"));
  expect(members.map(({ person, role }) => [person.handle, role])).toEqual([
    ["ada", "member"],
    ["chidi", "owner"],
    ["mia", "member"],
  ]);
  expect((await openConversation(as("mia"), id, "read")).visibleAfter).toBe(0);
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "startDirect");
  const again = await startDirect(ctx, workspace, { people: [ada.id, mia.id] });
  expect(again.id).not.toBe(id);
  const [row] = await ctx.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.id, id)));
  expect(row).toMatchObject({ peopleKey: null, slug: "night-watch", history: "sinceJoining" });
});
