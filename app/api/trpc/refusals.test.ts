import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { AppError, errorCodes } from "~/shared/rules/errors";
import { scene } from "~db/testing/scene";
import { toAppError, trpcCodes } from "./errors";
import { createCaller } from "./root";

const madeUp = "0199aaaa-0000-7000-8000-000000000000";
const transport = { agent: null, keepSession: () => {}, dropSession: () => {} };

async function callers() {
  const here = await scene({});
  const call = (name: Parameters<typeof here.as>[0]) => createCaller({ ...here.as(name), ...transport });
  return { ...here, call, nobody: createCaller({ ...here.nobody, ...transport }) };
}

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "answered",
    (error: unknown) => {
      const { code, message, details } = toAppError(error);
      return { code, message, details };
    },
  );

test("somebody from another workspace learns nothing of this one", async () => {
  const { call } = await callers();
  const max = call("max");
  const tries = [
    max.workspaces.read({ workspace: "bluefin" }),
    max.workspaces.colleagues({ workspace: "bluefin" }),
    max.workspaces.invite({ workspace: "bluefin" }),
    max.conversations.sidebar({ workspace: "bluefin" }),
    max.conversations.directory({ workspace: "bluefin" }),
    max.conversations.createChannel({ workspace: "bluefin", name: "mine" }),
    max.conversations.startDirect({ workspace: "bluefin", people: [] }),
    max.presence.online({ workspace: "bluefin" }),
    max.reading.markAllRead({ workspace: "bluefin" }),
    max.sidebar.arrangement({ workspace: "bluefin" }),
    max.sidebar.find({ workspace: "bluefin", words: "general" }),
    max.sidebar.createSection({ workspace: "bluefin", name: "Mine" }),
    max.people.directory({ workspace: "bluefin" }),
    max.people.statuses({ workspace: "bluefin" }),
    max.people.profile({ workspace: "bluefin", handle: "ada" }),
  ];
  for (const attempt of tries)
    expect(await refusalOf(attempt)).toMatchObject({ code: "not_found", message: "There is no such workspace." });
});

test("a guest browses nothing and makes no channel", async () => {
  const { call } = await callers();
  const gil = call("gil");
  expect(await refusalOf(gil.conversations.directory({ workspace: "bluefin" }))).toMatchObject({ code: "forbidden" });
  expect(await refusalOf(gil.conversations.createChannel({ workspace: "bluefin", name: "mine" }))).toMatchObject({
    code: "forbidden",
  });
  const known = await gil.workspaces.colleagues({ workspace: "bluefin" });
  expect(known.map((person) => person.handle)).not.toContain("max");
});

test("somebody whom one may not know is as absent as nobody, whatever one tries on them", async () => {
  const { call, world } = await callers();
  for (const [viewer, stranger] of [
    ["max", world.people.ada],
    ["gil", world.people.max],
  ] as const) {
    const hidden = await refusalOf(call(viewer).people.block({ personId: stranger.id }));
    expect(hidden).toEqual(await refusalOf(call(viewer).people.block({ personId: madeUp })));
    expect(hidden).toMatchObject({ code: "not_found", message: "There is no such person." });
  }
  const profile = (handle: string) => refusalOf(call("mia").people.profile({ workspace: "bluefin", handle }));
  expect(await profile("max")).toEqual(await profile("nobody-of-this-name"));
});

test("what somebody says of themselves is refused by field when it is too long, no zone or no emoji", async () => {
  const { call } = await callers();
  const mia = call("mia");
  const tries = [
    mia.people.edit({ name: "x", bio: "y".repeat(501), timeZone: "Mars/Olympus" }),
    mia.people.setStatus({ emoji: "<b>", text: "z".repeat(101), lasts: "for ever" as "never" }),
    mia.people.changeAvatar({ picture: "aGVsbG8=" as unknown as Uint8Array }),
  ];
  const fields = (await Promise.all(tries.map(refusalOf))).map((refusal) =>
    Object.keys((refusal as AppError).details.fields ?? {}).sort(),
  );
  expect(fields).toEqual([["bio", "name", "timeZone"], ["emoji", "lasts", "text"], ["picture"]]);
});

test("ids of a wrong shape are refused by name and never match", async () => {
  const { call, world } = await callers();
  const odd = [
    world.conversations.general.id.toUpperCase(),
    `{${world.conversations.general.id}}`,
    "urn:uuid:x",
    "",
    "0",
    "a".repeat(10_000),
    "\u0000",
    "' or 1=1 --",
  ];
  for (const conversationId of odd) {
    const refusal = await refusalOf(call("ada").conversations.read({ conversationId }));
    expect(refusal).toMatchObject({ code: "invalid", details: { fields: { conversationId: [expect.any(String)] } } });
  }
  for (const conversationId of [["x"], { $ne: 1 }, null, 5] as unknown as string[]) {
    expect(await refusalOf(call("ada").conversations.read({ conversationId }))).toMatchObject({ code: "invalid" });
  }
});

test("fields that nobody asked for change nothing", async () => {
  const { call, world } = await callers();
  const input = { conversationId: world.conversations.general.id, clientId: crypto.randomUUID(), body: "hello" };
  const forged = {
    ...input,
    authorId: world.people.mo.id,
    seq: 999_999,
    createdAt: "1999-01-01T00:00:00.000Z",
    html: "<b>",
  };
  const sent = await call("chidi").messages.send(forged);
  expect(sent.author.handle).toBe("chidi");
  expect(sent.seq).toBeLessThan(999_999);
  expect(sent.html).toBe("<p>hello</p>");
  expect(new Date(sent.createdAt).getFullYear()).toBeGreaterThan(2000);
});

test("all the fields that are wrong are named at once", async () => {
  const { nobody } = await callers();
  const refusal = await refusalOf(
    nobody.account.acceptInvitation({
      token: "x",
      name: "a",
      handle: "Not A Handle",
      email: "nowhere",
      password: "short",
    }),
  );
  expect(refusal).toMatchObject({ code: "invalid" });
  expect(Object.keys((refusal as AppError).details.fields ?? {}).sort()).toEqual([
    "email",
    "handle",
    "name",
    "password",
  ]);
});

test("an unknown fault says nothing of itself", () => {
  const leak = toAppError(new AppError("not_found", "fine"));
  expect(leak.message).toBe("fine");
  const away = toAppError(Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" }));
  expect(away).toMatchObject({ code: "unavailable" });
  expect(away.message).not.toContain("5432");
});

test("every code of ours has one of tRPC's, and comes back as itself", () => {
  for (const code of errorCodes.filter((candidate) => candidate !== "internal")) {
    expect(toAppError(new TRPCError({ code: trpcCodes[code], message: "x" })).code).toBe(code);
  }
});
