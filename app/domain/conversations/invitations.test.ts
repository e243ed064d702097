import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { readSession } from "~/platform/auth/sessions";
import { people } from "~db/schema/accounts";
import { invitations } from "~db/schema/workspaces";
import { type Scene, scene } from "~db/testing/scene";
import { createInvitation } from "../workspaces/create-invitation";
import { openWorkspace } from "../workspaces/workspace-access";
import { acceptInvitation, acceptInvitationAs, findInvitation } from "./accept-invitation";

const newcomer = (token: string, handle = "noor") => ({
  token,
  name: "Noor Haddad",
  handle,
  email: `${handle}@bluefin.example`,
  password: "kelp-and-salt-water",
});

async function invite({ ctx, world }: Scene, input: { role?: "guest" | "member" | "admin"; uses?: number } = {}) {
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "invite");
  return createInvitation(ctx, workspace, { role: input.role ?? "member", days: 7, uses: input.uses ?? 1 });
}

test("a link gives a newcomer an account, a place and a session", async () => {
  const here = await scene({ as: "ada" });
  const { token } = await invite(here);
  expect(await findInvitation(here.ctx, token)).toMatchObject({ slug: "bluefin", role: "member" });
  const accepted = await acceptInvitation(here.ctx, newcomer(token), null);
  const session = await readSession(here.ctx.db, accepted.token);
  const ctx = { ...here.ctx, actor: { kind: "person" as const, personId: accepted.personId, sessionId: null } };
  expect(session?.personId).toBe(accepted.personId);
  expect((await openWorkspace(ctx, "bluefin", "visit")).role).toBe("member");
});

test("a used, ended or revoked link, or one of somebody deactivated, opens nothing", async () => {
  const here = await scene({ as: "mo" });
  const end = async (change: () => Promise<unknown>) => {
    const { token } = await invite(here);
    await change();
    expect(await findInvitation(here.ctx, token)).toBeNull();
    await expect(acceptInvitation(here.ctx, newcomer(token), null)).rejects.toMatchObject({ code: "gone" });
    await here.ctx.db.delete(invitations);
  };
  await end(() => here.ctx.db.update(invitations).set({ uses: 1 }));
  await end(() => here.ctx.db.update(invitations).set({ expiresAt: sql`now() - interval '1 second'` }));
  await end(() => here.ctx.db.update(invitations).set({ revokedAt: sql`now()` }));
  await end(() => here.ctx.db.update(people).set({ state: "deactivated" }).where(sql`handle = 'mo'`));
});

test("nobody invites above their own rank, and members do not invite", async () => {
  const here = await scene({ as: "mo" });
  await expect(invite(here, { role: "admin" })).rejects.toMatchObject({ code: "forbidden" });
  const member = here.as("chidi");
  await expect(openWorkspace(member, "bluefin", "invite")).rejects.toMatchObject({ code: "forbidden" });
});

test("a refused sign-up does not spend the link", async () => {
  const here = await scene({ as: "ada" });
  const { token } = await invite(here);
  await expect(acceptInvitation(here.ctx, newcomer(token, "chidi"), null)).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { handle: ["Somebody has this handle already."] } },
  });
  await acceptInvitation(here.ctx, newcomer(token), null);
});

test("a newcomer begins in the channels for newcomers, a guest in none", async () => {
  const here = await scene({ as: "ada" });
  await here.ctx.db.execute(
    sql`update conversations set is_for_newcomers = true where id = ${here.world.conversations.general.id}`,
  );
  const member = await acceptInvitation(here.ctx, newcomer((await invite(here)).token), null);
  expect(member.conversationId).toBe(here.world.conversations.general.id);
  expect(here.told("member.joined").map(({ event }) => event.member.person.handle)).toEqual(["noor"]);
  const guest = await acceptInvitation(here.ctx, newcomer((await invite(here, { role: "guest" })).token, "gus"), null);
  expect(guest.conversationId).toBeNull();
});

test("somebody with an account joins a second workspace by its link", async () => {
  const here = await scene({ as: "ada" });
  const { token } = await invite(here, { role: "guest" });
  const max = here.as("max");
  expect(await acceptInvitationAs(max, token)).toMatchObject({ slug: "bluefin" });
  expect((await openWorkspace(max, "bluefin", "visit")).role).toBe("guest");
});

test("the token is stored only as a hash", async () => {
  const here = await scene({ as: "ada" });
  const { token } = await invite(here);
  const rows = await here.ctx.db.select().from(invitations);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test.each(["password123", "1234567890", "noornoornoor", "aaaaaaaaaaaa"])(
  "the password %s is refused",
  async (password) => {
    const here = await scene({ as: "ada" });
    const { token } = await invite(here);
    await expect(acceptInvitation(here.ctx, { ...newcomer(token), password }, null)).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { password: [expect.any(String)] } },
    });
  },
);
