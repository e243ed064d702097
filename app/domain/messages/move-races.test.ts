import { inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { messages } from "~db/schema/messages";
import { brokenInvariants } from "~db/testing/invariants";
import { move } from "~db/testing/moved";
import { edit, say, takeBack } from "~db/testing/said";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { reactToMessage } from "../reactions/react-to-message";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("moves");
});
afterAll(() => here.close());

const patient = { timeout: 60_000 };

test(
  "a move among edits, deletions, reactions and replies leaves each message once, with what came before it",
  patient,
  async () => {
    for (let round = 0; round < 8; round += 1) await moveAmidActs(round);
    expect(await brokenInvariants(here.ctx.db)).toEqual([]);
  },
);

async function moveAmidActs(round: number): Promise<void> {
  const { design, general } = here.world.conversations;
  const at = { ...here, at: design.id };
  const [first, second] = [await say(at, "chidi", `one ${round}`), await say(at, "chidi", `two ${round}`)];
  const opened = await openConversation(here.as("ada"), design.id, "react");
  const [moved, replied, ...others] = await Promise.allSettled([
    move(at, "mo", [first, second], { toId: general.id }),
    say(at, "ada", `beneath ${round}`, first.id),
    edit({ ...at, message: first }, `one again ${round}`),
    reactToMessage(here.as("ada"), opened, { messageId: first.id, emoji: "👍" }),
    round % 2 === 0 ? takeBack({ ...at, message: second }) : Promise.resolve(),
  ]);
  const refused = [moved, replied, ...others].flatMap((outcome) => ("reason" in outcome ? [outcome.reason] : []));
  for (const reason of refused) expect(reason).toMatchObject({ code: "conflict" });
  const place = moved.status === "fulfilled" ? general.id : design.id;
  expect(await placesOf(`one ${round}`, `one again ${round}`)).toEqual([place]);
  expect(await placesOf(`beneath ${round}`)).toEqual(replied.status === "fulfilled" ? [place] : []);
}

async function placesOf(...words: string[]): Promise<string[]> {
  const rows = await here.ctx.db.select().from(messages).where(inArray(messages.body, words));
  return rows.map(({ conversationId }) => conversationId);
}

test("moves to and fro at once wait for one another and end", patient, async () => {
  const { design, general } = here.world.conversations;
  const [one, other] = [
    { ...here, at: design.id },
    { ...here, at: general.id },
  ];
  const pairs = Array.from({ length: 8 }, async (_, round) => {
    const [left, right] = [await say(one, "chidi", `left ${round}`), await say(other, "chidi", `right ${round}`)];
    await Promise.all([move(one, "mo", [left], { toId: general.id }), move(other, "mo", [right], { toId: design.id })]);
  });
  await Promise.all(pairs);
  for (let round = 0; round < 8; round += 1) {
    expect(await placesOf(`left ${round}`)).toEqual([general.id]);
    expect(await placesOf(`right ${round}`)).toEqual([design.id]);
  }
  expect(await brokenInvariants(here.ctx.db)).toEqual([]);
});
