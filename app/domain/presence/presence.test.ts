import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { scene } from "~db/testing/scene";
import { openWorkspace } from "../workspaces/workspace-access";
import { announcePresence } from "./announce-presence";
import { holdLease, releaseLeases, renewLeases } from "./hold-lease";
import { readOnlinePeople } from "./presence-reads";

test("coming is announced once to the workspaces of the person, and not to others", async () => {
  const { ctx, world, told } = await scene({ as: "ada" });
  await holdLease(ctx, crypto.randomUUID(), world.people.ada.id);
  await holdLease(ctx, crypto.randomUUID(), world.people.ada.id);
  await announcePresence(ctx);
  await announcePresence(ctx);
  expect(told("presence.changed").map(({ event }) => event)).toEqual([
    { type: "presence.changed", online: [world.people.ada.id], offline: [] },
  ]);
  expect(told("presence.changed").map(({ channel }) => channel)).toEqual([
    `private-workspace-${world.workspaces.bluefin.id}`,
  ]);
});

test("closing one of two tabs is not leaving, and leaving is announced after the grace", async () => {
  const { ctx, world, told } = await scene({ as: "ada" });
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  await holdLease(ctx, first, world.people.ada.id);
  await holdLease(ctx, second, world.people.ada.id);
  await announcePresence(ctx);
  await releaseLeases(ctx, [first, second]);
  await announcePresence(ctx);
  expect(told("presence.changed")).toHaveLength(1);
  await ctx.db.execute(
    sql`update presence_leases set expires_at = now() - interval '1 second' where connection_id = ${first}`,
  );
  await announcePresence(ctx);
  expect(told("presence.changed")).toHaveLength(1);
  await ctx.db.execute(sql`update presence_leases set expires_at = now() - interval '1 second'`);
  await announcePresence(ctx);
  expect(told("presence.changed").at(-1)?.event).toEqual({
    type: "presence.changed",
    online: [],
    offline: [world.people.ada.id],
  });
});

test("a heartbeat keeps a lease that would have lapsed", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const connection = crypto.randomUUID();
  await holdLease(ctx, connection, world.people.ada.id);
  await releaseLeases(ctx, [connection]);
  await renewLeases(ctx, [{ connectionId: connection, personId: world.people.ada.id }]);
  const [row] = await ctx.db.execute<{ long: boolean }>(
    sql`select expires_at > now() + interval '50 seconds' as long from presence_leases where connection_id = ${connection}`,
  );
  expect(row?.long).toBe(true);
});

test("a heartbeat brings back a lease that the database lost in a crash", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const connection = { connectionId: crypto.randomUUID(), personId: world.people.ada.id };
  await renewLeases(ctx, [connection]);
  const viewer = as("mia");
  const there = await readOnlinePeople(viewer, await openWorkspace(viewer, world.workspaces.bluefin.slug, "visit"));
  expect(there).toEqual([world.people.ada.id]);
});

test("members see who is there in their workspace, a guest only those who share a conversation", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const { ada, chidi, max } = world.people;
  for (const person of [ada, chidi, max]) await holdLease(ctx, crypto.randomUUID(), person.id);
  const seen = async (name: "mia" | "gil") => {
    const viewer = as(name);
    return (await readOnlinePeople(viewer, await openWorkspace(viewer, world.workspaces.bluefin.slug, "visit"))).sort();
  };
  expect(await seen("mia")).toEqual([ada.id, chidi.id].sort());
  await ctx.db.execute(
    sql`update members set left_at = now() where person_id = ${chidi.id} and conversation_id = ${world.conversations.general.id}`,
  );
  expect(await seen("gil")).toEqual([ada.id]);
});
