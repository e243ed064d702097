import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { signIn } from "~/domain/accounts/sign-in";
import { findInvitation } from "~/domain/conversations/accept-invitation";
import { readSession } from "~/platform/auth/sessions";
import { people } from "~db/schema/accounts";
import { mintSession, world } from "~db/seed/world";
import { openParley } from "./support/open-parley";

const { parley, database } = await openParley("cli");

const newcomer = ["--email", "rue@bluefin.test", "--handle", "rue", "--name", "Rue Ives"];

test("the operator makes an account whose generated password opens the door", async () => {
  const { code, json } = await parley(["user", "add", ...newcomer, "--workspace", "bluefin", "--json"]);
  expect(code).toBe(0);
  const { user, place, password } = json();
  expect(user).toMatchObject({ handle: "rue", name: "Rue Ives", email: "rue@bluefin.test", kind: "person" });
  expect(place).toEqual({ workspace: "bluefin", role: "member" });
  const { ctx } = database();
  expect(await signIn(ctx, { email: user.email, password }, null)).toMatchObject({ personId: user.id });
});

test("a password given on standard input is not shown again", async () => {
  const line = ["user", "add", "--email", "kai@bluefin.test", "--handle", "kai", "--name", "Kai", "--password-stdin"];
  const { code, out } = await parley(line, { input: "a quiet harbour at dawn\n" });
  expect({ code, out }).toEqual({ code: 0, out: "Kai (@kai) has an account.\n" });
});

test("an account without its place is not made at all", async () => {
  const line = [
    "user",
    "add",
    "--email",
    "zoe@bluefin.test",
    "--handle",
    "zoe",
    "--name",
    "Zoe",
    "--workspace",
    "nowhere",
  ];
  expect(await parley(line)).toMatchObject({ code: 1, out: "", err: "There is no such workspace.\n" });
  expect(await database().db.$count(people, eq(people.handle, "zoe"))).toBe(0);
});

test("refusals are sentences, and what was not understood ends with 2", async () => {
  const taken = await parley(["user", "add", "--email", "x@y.test", "--handle", "ada", "--name", "Another Ada"]);
  expect(taken).toMatchObject({ code: 1, err: "Somebody has this handle already.\n" });
  const wrong = await parley(["user", "add", "--email", "no address", "--handle", "x!", "--name", "Xi"]);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("--email: This does not look like a mail address.");
  expect(wrong.err).toContain("--handle: A handle is made of letters a to z");
  for (const line of [
    ["user", "add"],
    ["user", "fly"],
    ["invite", "create", "--workspace", "bluefin", "--role", "owner"],
    [],
  ])
    expect((await parley(line)).code, line.join(" ")).toBe(2);
  const asJson = await parley(["session", "end", "nobody", "--json"]);
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.err)).toEqual({ error: { code: "not_found", message: "There is no such person." } });
});

test("every command explains itself, whether or not Parley runs", async () => {
  const lines = ["user", "user add", "user list", "workspace list", "invite create", "session end", "doctor", ""];
  for (const line of lines) {
    const { code, out } = await parley([...line.split(" ").filter(Boolean), "--help"]);
    expect(code, line).toBe(0);
    expect(out, line).toContain("Usage: parley");
  }
});

test("lists name everybody and every workspace, and no name can repaint the terminal", async () => {
  const { db } = database();
  await db.update(people).set({ name: "Max \u001b[2J\u202e" }).where(eq(people.id, world.people.max.id));
  const { out } = await parley(["user", "list"]);
  expect(out).toMatch(/^HANDLE +NAME +MAIL +KIND +STATE\nada +Ada Okafor +ada@bluefin\.test +person +active\n/);
  expect(out).toContain("Max \\u001b[2J\\u202e");
  const everybody = await parley(["user", "list", "--json"]);
  expect(everybody.out).not.toContain("\u202e");
  const max = everybody.json().users.find((user: { handle: string }) => user.handle === "max");
  expect(max).toMatchObject({ name: "Max \u001b[2J\u202e", state: "active" });
  const { json } = await parley(["workspace", "list", "--json"]);
  expect(json().workspaces).toContainEqual({ ...world.workspaces.harbour, members: 1 });
});

test("an invitation's link opens the workspace it is for", async () => {
  const { json } = await parley([
    "invite",
    "create",
    "--workspace",
    "bluefin",
    "--role",
    "guest",
    "--uses",
    "1",
    "--json",
  ]);
  const { invitation } = json();
  expect(invitation).toMatchObject({ workspace: "bluefin", role: "guest", uses: 1 });
  const [, token = ""] = /^http:\/\/localhost:3000\/join\/(.+)$/.exec(invitation.link) ?? [];
  expect(await findInvitation(database().ctx, token)).toMatchObject({ slug: "bluefin", role: "guest" });
  expect((await parley(["invite", "create", "--workspace", "bluefin", "--days", "365"])).code).toBe(2);
});

test("ending somebody's sessions signs them out everywhere", async () => {
  const { db } = database();
  const token = await mintSession(db, world.people.mia.id);
  expect(await parley(["session", "end", "mia@bluefin.test"])).toMatchObject({
    code: 0,
    out: "@mia was signed out of one device.\n",
  });
  expect(await readSession(db, token)).toBeNull();
});
