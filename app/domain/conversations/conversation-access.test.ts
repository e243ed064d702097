import { expect, test } from "vitest";
import { type Right, rights } from "~/shared/rules/rights";
import type { CastName } from "~db/seed/story/line";
import { scene } from "~db/testing/scene";
import { openConversation } from "./conversation-access";

type Place = "general" | "design" | "news" | "group" | "direct" | "harbourGeneral";
const nothing = "–";
const member = "see read arrange leave react retract post invite describe pin mentionAll";
const moderator = `${member} moderate move manage close archive`;
const admin = `${moderator} reshape delete administer`;
const arranging = "administer manage reshape close archive delete";

/** Written apart from the code: who gets what where. `–` means that the place does not exist for them. */
const table: Record<Place, Record<CastName, string>> = {
  general: {
    ada: admin,
    adi: admin,
    mo: moderator,
    chidi: member,
    mia: member,
    gil: "see read arrange leave react retract post",
    pip: "see read arrange react retract post",
    max: nothing,
    dee: nothing,
  },
  design: {
    ada: `${admin} publish`,
    adi: `${arranging} enter`,
    mo: moderator,
    chidi: member,
    mia: nothing,
    gil: nothing,
    pip: nothing,
    max: nothing,
    dee: nothing,
  },
  news: {
    ada: `${admin} publish`,
    adi: admin,
    mo: moderator,
    chidi: "see read arrange leave react retract invite describe pin",
    mia: "see read arrange leave react retract invite describe pin",
    gil: nothing,
    pip: nothing,
    max: nothing,
    dee: nothing,
  },
  group: {
    ada: "see read arrange leave react retract post describe pin mentionAll convert",
    adi: nothing,
    mo: nothing,
    chidi: "see read arrange leave react retract post describe pin mentionAll convert",
    mia: "see read arrange leave react retract post describe pin mentionAll convert",
    gil: nothing,
    pip: nothing,
    max: nothing,
    dee: nothing,
  },
  direct: {
    ada: "see read arrange post react retract pin",
    adi: nothing,
    mo: nothing,
    chidi: "see read arrange post react retract pin",
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
    max: `${admin} publish`,
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
    const refusal = granted.includes("see") ? "forbidden" : "not_found";
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
