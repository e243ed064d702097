import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drafts } from "~db/schema/reading";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { readDraft } from "./draft-reads";
import { saveDraft } from "./save-draft";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("draft_races");
});
afterAll(() => here.close());

test("devices that save at once, none knowing of the others, lose no words and make one draft", async () => {
  const { ctx, world } = here;
  const opened = await openConversation(ctx, world.conversations.design.id, "arrange");
  const texts = ["office", "train", "phone", "kitchen", "harbour"];
  await Promise.all(texts.map((body, age) => saveDraft(ctx, opened, { body, revision: 0, age })));
  const kept = await readDraft(ctx, opened, {});
  expect([kept.body, ...kept.setAside].sort()).toEqual(texts.sort());
  expect(kept.revision).toBe(5);
  expect(await ctx.db.$count(drafts, eq(drafts.personId, opened.personId))).toBe(1);
});
