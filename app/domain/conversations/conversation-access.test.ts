import { expect, test } from "vitest";
import { type Right, rights } from "~/shared/rules/rights";
import type { CastName } from "~db/seed/story/line";
import { scene } from "~db/testing/scene";
import { openConversation } from "./conversation-access";

type Place = "general" | "design" | "news" | "group" | "direct" | "harbourGeneral";
const nothing = "–";

/** Written apart from the code: who gets what where. `–` means that the place does not exist for them. */
const table: Record<Place, Record<CastName, string>> = {
  general: {
    ada: "see read leave post react invite moderate manage",
    adi: "see read leave post react invite moderate manage",
    mo: "see read leave post react invite moderate manage",
    chidi: "see read leave post react invite",
    mia: "see read leave post react invite",
    gil: "see read leave post react",
    pip: "see read leave post react invite",
    max: nothing,
    dee: nothing,
  },
  design: {
    ada: "see read leave post react invite moderate manage",
    adi: nothing,
    mo: "see read leave post react invite moderate manage",
    chidi: "see read leave post react invite",
    mia: nothing,
    gil: nothing,
    pip: nothing,
    max: nothing,
    dee: nothing,
  },
  news: {
    ada: "see read leave post react invite moderate manage",
    adi: "see read leave post react invite moderate manage",
    mo: "see read leave post react invite moderate manage",
    chidi: "see read leave react invite",
    mia: "see read leave react invite",
    gil: nothing,
    pip: "see read join",
    max: nothing,
    dee: nothing,
  },
  group: {
    ada: "see read leave post react",
    adi: nothing,
    mo: nothing,
    chidi: "see read leave post react",
    mia: "see read leave post react",
    gil: nothing,
    pip: nothing,
    max: nothing,
    dee: nothing,
  },
  direct: {
    ada: "see read post react",
    adi: nothing,
    mo: nothing,
    chidi: "see read post react",
    mia: nothing,
    gil: nothing,
    pip: nothing,
    max: nothing,
    dee: nothing,
  },
  harbourGeneral: {
    ada: nothing,
    adi: nothing,
    mo: nothing,
    chidi: nothing,
    mia: nothing,
    gil: nothing,
    pip: nothing,
    max: "see read leave post react invite moderate manage",
    dee: nothing,
  },
};

const cells = (Object.keys(table) as Place[]).flatMap((place) =>
  (Object.keys(table[place]) as CastName[]).map((name) => ({ place, name, expected: table[place][name] })),
);

test.each(cells)("$name at the door of $place", async ({ place, name, expected }) => {
  const { ctx, world } = await scene({ as: name });
  const granted = expected === nothing ? [] : expected.split(" ");
  for (const right of rights) {
    const outcome = await openConversation(ctx, world.conversations[place].id, right).then(
      () => "open",
      (error: { code: string }) => error.code,
    );
    const refusal = granted.length === 0 ? "not_found" : "forbidden";
    expect(`${right}: ${outcome}`).toBe(`${right}: ${granted.includes(right) ? "open" : refusal}`);
  }
});

test("a hidden conversation and a made-up id are refused in the same words", async () => {
  const { ctx, world } = await scene({ as: "mia" });
  const refusal = (id: string) => openConversation(ctx, id, "read" satisfies Right).catch((error: unknown) => error);
  const hidden = await refusal(world.conversations.design.id);
  const madeUp = await refusal("0199aaaa-0000-7000-8000-000000000000");
  expect(hidden).toEqual(madeUp);
});
