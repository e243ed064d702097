import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createCaller } from "~/api/trpc/root";
import { fold } from "~/client/cache/folds";
import { catalogue } from "~/shared/events/catalogue";
import { limits } from "~/shared/rules/limits";
import { members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { savedMessages } from "~db/schema/reading";
import type { CastName } from "~db/seed/story/line";
import { foldsToTruth } from "~db/testing/folds-to-truth";
import { edit, openedBy, type Said, said, say, takeBack } from "~db/testing/said";

const transport = { agent: null, keepSession: () => {}, dropSession: () => {} };
const workspace = "bluefin";
const madeUp = "0199aaaa-0000-7000-8000-000000000000";

const callerOf = ({ as }: Pick<Said, "as">, who: CastName) => createCaller({ ...as(who), ...transport });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    ({ code, message }: Error & { code: string }) => `${code} ${message}`,
  );

async function saved(who: CastName = "ada") {
  const set = await said("The code of the shed is 4711");
  const call = callerOf(set, who);
  await call.saved.save({ conversationId: set.at, messageId: set.message.id });
  const listed = (show: "open" | "done" = "open") => call.saved.list({ workspace, show });
  return { ...set, call, listed, messageId: set.message.id };
}

test("what somebody puts aside waits for them until it is done, on all their devices and for nobody else", async () => {
  const set = await saved();
  const { call, messageId, listed } = set;
  expect(await listed()).toMatchObject({
    items: [{ messageId, doneAt: null, found: { message: { isSaved: true }, place: { name: "design" } } }],
    next: null,
  });
  expect((await openedBy(set, "ada")).message.isSaved).toBe(true);
  expect((await openedBy(set, "chidi")).message.isSaved).toBe(false);
  expect((await callerOf(set, "chidi").saved.list({ workspace })).items).toEqual([]);
  const channel = `private-person-${set.world.people.ada.id}`;
  expect(set.told("message.saved")).toMatchObject([{ channel, event: { messageId, isSaved: true } }]);
  await call.saved.settle({ workspace, messageId, isDone: true });
  expect((await listed()).items).toEqual([]);
  expect((await listed("done")).items).toMatchObject([{ messageId, doneAt: expect.any(String) }]);
  expect((await openedBy(set, "ada")).message.isSaved).toBe(false);
  await call.saved.save({ conversationId: set.at, messageId });
  expect((await listed()).items).toHaveLength(1);
  await call.saved.forget({ workspace, messageId });
  expect([(await listed()).items, (await listed("done")).items]).toEqual([[], []]);
});

test("saving twice is saving once", async () => {
  const set = await saved();
  await set.call.saved.save({ conversationId: set.at, messageId: set.messageId });
  expect((await set.listed()).items).toHaveLength(1);
});

test("whoever may read it no more is told that it was there, and nothing of it", async () => {
  const set = await saved();
  const { ada } = set.world.people;
  const mine = and(eq(members.conversationId, set.at), eq(members.personId, ada.id));
  await set.ctx.db.update(members).set({ leftAt: new Date() }).where(mine);
  const list = await set.listed();
  expect(list.items).toEqual([{ messageId: set.messageId, savedAt: expect.any(String), doneAt: null, found: null }]);
  expect(JSON.stringify(list)).not.toMatch(/4711|design|chidi/i);
  await set.call.saved.settle({ workspace, messageId: set.messageId, isDone: true });
  expect((await set.listed("done")).items).toMatchObject([{ found: null }]);
  await set.call.saved.forget({ workspace, messageId: set.messageId });
  expect((await set.listed("done")).items).toEqual([]);
});

test("what is for others cannot be put aside, and the list of another is not there", async () => {
  const set = await saved();
  for (const who of ["mia", "gil", "max"] as const) {
    const call = callerOf(set, who);
    expect(await refusal(call.saved.save({ conversationId: set.at, messageId: set.messageId }))).toBe(
      await refusal(call.saved.save({ conversationId: madeUp, messageId: set.messageId })),
    );
  }
  for (const who of ["mia", "chidi"] as const) {
    const call = callerOf(set, who);
    for (const act of [
      (messageId: string) => call.saved.settle({ workspace, messageId, isDone: true }),
      (messageId: string) => call.saved.forget({ workspace, messageId }),
    ])
      expect(await refusal(act(set.messageId))).toBe(await refusal(act(madeUp)));
  }
  const elsewhere = { conversationId: set.world.conversations.general.id, messageId: set.messageId };
  expect(await refusal(set.call.saved.save(elsewhere))).toMatch(/no such message/);
  expect((await set.listed()).items).toHaveLength(1);
});

test("what is deleted is no longer in the list, and is not put aside again", async () => {
  const set = await saved();
  await foldsToTruth(set, { conversationId: set.at, viewers: ["ada", "chidi"] }, () => takeBack(set));
  expect((await set.listed()).items).toEqual([]);
  expect(await refusal(set.call.saved.save({ conversationId: set.at, messageId: set.messageId }))).toMatch(/deleted/);
});

test("a change of the message leaves the mark of whoever put it aside", async () => {
  const set = await saved();
  await foldsToTruth(set, { conversationId: set.at, viewers: ["ada", "chidi"] }, () => edit(set, "Other words"));
});

test("an open screen follows what another device puts aside", async () => {
  const set = await saved();
  const page = await set.call.messages.page({ conversationId: set.at });
  const before = { ...page, messages: page.messages.map((message) => ({ ...message, isSaved: false })) };
  let window = before;
  const refreshed: string[] = [];
  const cache = new Proxy({} as never, {
    get: (_cache, name) =>
      name === "changeWindows"
        ? (_id: string, change: (known: typeof before) => typeof before) => {
            window = change(window);
          }
        : () => void refreshed.push(String(name)),
  });
  for (const { event } of set.told("message.saved")) fold(cache, catalogue["message.saved"].parse(event));
  expect(window).toEqual(page);
  expect(refreshed).toEqual(["refreshMessages", "refreshSaved"]);
});

test("the list comes in pages and loses none, also of those put aside in the same moment", async () => {
  const set = await saved();
  const { ada } = set.world.people;
  await set.ctx.db.delete(savedMessages);
  const ids: string[] = [];
  for (let at = 0; at < 45; at += 1) ids.push((await say(set, "chidi", `Number ${at}`)).id);
  const when = (at: number) => new Date(Date.UTC(2026, 9, 1, 0, 0, Math.floor(at / 7)));
  await set.ctx.db
    .insert(savedMessages)
    .values(ids.map((messageId, at) => ({ messageId, personId: ada.id, createdAt: when(at) })));
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof set.listed>> = await set.call.saved.list({
      workspace,
      ...(after ? { after } : {}),
    });
    seen.push(...page.items.map(({ messageId }) => messageId));
    after = page.next;
  } while (after);
  expect(seen).toHaveLength(45);
  expect(new Set(seen)).toEqual(new Set(ids));
});

test("past the limit something is to be settled first", async () => {
  const set = await saved();
  const { ada, mo } = set.world.people;
  const rows = Array.from({ length: limits.saved }, (_, at) => {
    const id = crypto.randomUUID();
    const place = { seq: 900_000 + at, changedSeq: 900_000 + at, clientId: id };
    return { id, ...place, conversationId: set.at, authorId: mo.id, body: "x" };
  });
  await set.ctx.db.insert(messages).values(rows);
  await set.ctx.db.insert(savedMessages).values(rows.slice(1).map(({ id }) => ({ messageId: id, personId: ada.id })));
  const one = { conversationId: set.at, messageId: rows[0]?.id ?? "" };
  expect(await refusal(set.call.saved.save(one))).toMatch(/Settle some of them first/);
  await set.call.saved.settle({ workspace, messageId: set.messageId, isDone: true });
  expect(await refusal(set.call.saved.save(one))).toBe("done");
  expect(await refusal(set.call.saved.settle({ workspace, messageId: set.messageId, isDone: false }))).toMatch(
    /Settle/,
  );
});
