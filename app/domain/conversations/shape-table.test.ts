import { expect, test } from "vitest";
import { type ConversationKind, conversationKinds, type Visibility, visibilities } from "~/shared/rules/vocabulary";
import { conversations } from "~db/schema/conversations";
import { scene } from "~db/testing/scene";
import type { Ctx } from "../kernel/ctx";
import { openConversation } from "./conversation-access";
import { type Shape, shapeProblem } from "./conversation-rules";
import { reshapeConversation } from "./reshape-conversation";

// Table 5.2 of what exists, written apart from the code.
const existing: Record<ConversationKind, Visibility[]> = {
  direct: ["private"],
  group: ["private"],
  room: ["private"],
  channel: ["private", "public", "restricted"],
  announcement: ["private", "public", "restricted"],
};
const shapes = conversationKinds.flatMap((kind) => visibilities.map((visibility) => ({ kind, visibility })));
const exists = ({ kind, visibility }: Shape) => existing[kind].includes(visibility);

test.each(shapes)(
  "a $visibility $kind is kept or refused by the database as the table of shapes says",
  async (shape) => {
    const { ctx, world } = await scene({});
    const keys: Record<string, string> = { direct: "a+b", group: "a+b+c" };
    const peopleKey = keys[shape.kind] ?? null;
    const row = { workspaceId: world.workspaces.bluefin.id, ...shape };
    const named = { ...row, name: "Anything", slug: "anything" };
    const isKept = await accepts(ctx, peopleKey ? { ...row, peopleKey } : named);
    expect(isKept).toBe(exists(shape));
    // What is named after its people has no other name for links, and what has one is no set of people.
    expect(await accepts(ctx, { ...named, peopleKey: "a+b" })).toBe(false);
    expect(await accepts(ctx, peopleKey ? named : row)).toBe(false);
  },
);

test.each([
  { kind: "direct" as const, peopleKey: "a+b+c" },
  { kind: "group" as const, peopleKey: "a+b" },
  { kind: "group" as const, peopleKey: "a" },
])("a $kind of $peopleKey is refused by the database", async (wrong) => {
  const { ctx, world } = await scene({});
  expect(await accepts(ctx, { workspaceId: world.workspaces.bluefin.id, visibility: "private", ...wrong })).toBe(false);
});

test("of all changes of shape, the rule allows those between shapes of channels that exist, and no other", () => {
  const isChannel = ({ kind }: Shape) => kind === "channel" || kind === "announcement";
  for (const from of shapes.filter(exists))
    for (const to of shapes) {
      const isSame = from.kind === to.kind && from.visibility === to.visibility;
      const isAllowed = isChannel(from) && isChannel(to) && !isSame;
      expect([from, to, shapeProblem(from, to) === null]).toEqual([from, to, isAllowed]);
    }
});

test.each(shapes.filter((to) => !exists(to) || !["channel", "announcement"].includes(to.kind)))(
  "a channel asked to become a $visibility $kind is refused in a sentence",
  async (to) => {
    const { ctx, world } = await scene({});
    const from = await openConversation(ctx, world.conversations.design.id, "reshape");
    const refusal = reshapeConversation(ctx, from, { ...to, opensHistory: false });
    await expect(refusal).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(/\.$/) });
  },
);

async function accepts(ctx: Ctx, row: typeof conversations.$inferInsert): Promise<boolean> {
  const inserted = ctx.db.transaction((db) => db.insert(conversations).values(row));
  return inserted.then(
    () => true,
    () => false,
  );
}
