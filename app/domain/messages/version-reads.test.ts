import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEntries } from "~db/schema/governance";
import { messageVersions } from "~db/schema/messages";
import { workspaces } from "~db/schema/workspaces";
import { edit, said, takeBack, versionsFor } from "~db/testing/said";
import { openConversation } from "../conversations/conversation-access";
import { purgeVersion } from "./purge-version";

const secret = "The code of the shed is 4711";

test("the last words of what was deleted are for moderators alone, and nobody's where nobody moderates", async () => {
  const set = await said(secret);
  await takeBack(set);
  await expect(versionsFor(set, "chidi")).rejects.toMatchObject({ code: "forbidden" });
  expect((await versionsFor(set, "mo")).versions).toMatchObject([{ html: "<p>The code of the shed is 4711</p>" }]);
  for (const place of ["direct", "group"] as const) {
    const quiet = await said(secret, place);
    await edit(quiet, "The code is a secret");
    await takeBack(quiet);
    const ofMessage = eq(messageVersions.messageId, quiet.message.id);
    expect(await quiet.ctx.db.$count(messageVersions, ofMessage)).toBe(0);
  }
});

test("whoever reads along sees what was said before, unless the workspace keeps that to moderators", async () => {
  const set = await said(secret);
  await edit(set, "The code is a secret");
  expect((await versionsFor(set, "chidi")).versions).toMatchObject([{ html: expect.stringContaining("4711") }]);
  await set.ctx.db.update(workspaces).set({ whoSeesVersions: "moderators" });
  await expect(versionsFor(set, "chidi")).rejects.toMatchObject({ code: "forbidden" });
  expect((await versionsFor(set, "mo")).versions).toHaveLength(1);
});

test("a moderator takes one version away for good, which says so and is written down", async () => {
  const set = await said(secret);
  await edit(set, "The code is a secret");
  const [before] = (await versionsFor(set, "mo")).versions;
  const input = { versionId: before?.id ?? "" };
  const door = await openConversation(set.as("mo"), set.at, "moderate");
  await purgeVersion(set.as("mo"), door, input);
  await purgeVersion(set.as("mo"), door, input);
  expect((await versionsFor(set, "chidi")).versions).toMatchObject([
    { html: null, purged: { at: expect.any(String), by: { handle: "mo" } } },
  ]);
  const log = await set.ctx.db.select().from(auditEntries).where(eq(auditEntries.targetId, set.message.id));
  expect(log).toMatchObject([{ act: "version.purged", details: { versionId: input.versionId } }]);
  const general = await openConversation(set.as("mo"), set.world.conversations.general.id, "moderate");
  await expect(purgeVersion(set.as("mo"), general, input)).rejects.toMatchObject({ code: "not_found" });
});
