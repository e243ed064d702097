import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { people } from "~db/schema/accounts";
import { scene } from "~db/testing/scene";
import { changeAvatar } from "./change-avatar";
import { editProfile } from "./edit-profile";
import { readAvatar, readOwnProfile } from "./profile-reads";
import { removeAvatar } from "./remove-avatar";
import { setStatus } from "./set-status";

test("who somebody is now is told to their workspaces, their devices and the guests beside them, and to nobody else", async () => {
  const { ctx, world, told } = await scene({ as: "chidi" });
  await editProfile(ctx, { name: "Chidi E.", bio: "Asks good questions", timeZone: "Africa/Lagos" });
  expect(await readOwnProfile(ctx)).toMatchObject({
    name: "Chidi E.",
    bio: "Asks good questions",
    timeZone: "Africa/Lagos",
  });
  const events = told("person.changed");
  expect(events.map(({ channel }) => channel).sort()).toEqual(
    [
      `private-workspace-${world.workspaces.bluefin.id}`,
      `private-person-${world.people.chidi.id}`,
      `private-person-${world.people.gil.id}`,
    ].sort(),
  );
  expect(events[0]?.event.person).toEqual({
    id: world.people.chidi.id,
    handle: "chidi",
    name: "Chidi E.",
    kind: "person",
    avatar: null,
  });
});

test("a status ends by itself, and saying nothing ends it at once", async () => {
  const { ctx, world } = await scene({ as: "mia" });
  await setStatus(ctx, { emoji: "🌴", text: "On holiday", lasts: "1h" });
  const { status } = await readOwnProfile(ctx);
  expect(status).toMatchObject({ emoji: "🌴", text: "On holiday" });
  expect(Date.parse(String(status?.until)) - Date.now()).toBeGreaterThan(59 * 60_000);
  await ctx.db
    .update(people)
    .set({ statusUntil: sql`now() - interval '1 second'` })
    .where(eq(people.id, world.people.mia.id));
  expect((await readOwnProfile(ctx)).status).toBeNull();
  await setStatus(ctx, { emoji: null, text: "Here", lasts: "never" });
  expect((await readOwnProfile(ctx)).status).toEqual({ emoji: null, text: "Here", until: null });
  await setStatus(ctx, { emoji: null, text: "", lasts: "today" });
  expect((await readOwnProfile(ctx)).status).toBeNull();
});

test.each(["today", "week"] as const)("a status for %s ends at a midnight of the person's own place", async (lasts) => {
  const { ctx } = await scene({ as: "mia" });
  await editProfile(ctx, { name: "Mia", bio: "", timeZone: "Asia/Kathmandu" });
  await setStatus(ctx, { emoji: null, text: "Away", lasts });
  const until = new Date(String((await readOwnProfile(ctx)).status?.until));
  const there = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Kathmandu",
    weekday: "short",
    timeStyle: undefined,
    hour: "2-digit",
    minute: "2-digit",
  });
  expect(there.format(until)).toMatch(lasts === "week" ? /^Mon 00:00$/ : / 00:00$/);
  expect(until.getTime() - Date.now()).toBeLessThanOrEqual((lasts === "week" ? 7 : 1) * 86_400_000);
});

test("a picture is kept in two sizes under a name of its own, for those who may know the person", async () => {
  const { ctx, world, as, told } = await scene({ as: "mia" });
  const { avatar } = await changeAvatar(ctx, { picture: await colored("red") });
  expect(told("person.changed").at(-1)?.event.person.avatar).toBe(avatar);
  const name = { personId: world.people.mia.id, key: String(avatar), size: "small" as const };
  for (const viewer of ["mia", "ada", "gil"] as const)
    expect((await sharp(await readAvatar(as(viewer), name)).metadata()).width).toBe(96);
  const absent = { code: "not_found", message: "There is no such picture." };
  await expect(readAvatar(as("max"), name)).rejects.toMatchObject(absent);
  await expect(readAvatar(as("max"), { ...name, key: "0".repeat(32) })).rejects.toMatchObject(absent);
});

test("another picture has another name, and the old one is gone, as is a removed one", async () => {
  const { ctx, world } = await scene({ as: "mia" });
  const personId = world.people.mia.id;
  const first = await changeAvatar(ctx, { picture: await colored("red") });
  const second = await changeAvatar(ctx, { picture: await colored("blue") });
  expect(second.avatar).not.toBe(first.avatar);
  await expect(readAvatar(ctx, { personId, key: String(first.avatar), size: "large" })).rejects.toThrow();
  expect((await removeAvatar(ctx)).avatar).toBeNull();
  await expect(readAvatar(ctx, { personId, key: String(second.avatar), size: "large" })).rejects.toThrow();
});

test("a guest sees pictures only of those whose conversations they are in", async () => {
  const { world, as } = await scene({ as: "mia" });
  const { avatar } = await changeAvatar(as("chidi"), { picture: await colored("red") });
  const name = { personId: world.people.chidi.id, key: String(avatar), size: "large" as const };
  expect(await readAvatar(as("gil"), name)).toBeDefined();
  await as("ada").db.execute(sql`update members set left_at = now() where person_id = ${world.people.chidi.id}`);
  await expect(readAvatar(as("gil"), name)).rejects.toMatchObject({ code: "not_found" });
  expect(await readAvatar(as("ada"), name)).toBeDefined();
});

function colored(background: string): Promise<Buffer> {
  return sharp({ create: { width: 50, height: 50, channels: 3, background } })
    .png()
    .toBuffer();
}
