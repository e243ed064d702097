import { randomUUID } from "node:crypto";
import type { Ctx } from "~/domain/kernel/ctx";
import { holdLease, releaseLeases, renewLeases } from "~/domain/presence/hold-lease";
import type { Database } from "../../client";

export type Attendance = { note(personId: string): Promise<void>; end(): Promise<void> };
type Seat = { connectionId: string; spokeAt: number };

const heartbeat = 20_000;
const patience = 120_000;

/** Whoever spoke within the last two minutes is online, as if their page were open. */
export function keepAttendance(db: Database): Attendance {
  const ctx: Ctx = { actor: { kind: "operator" }, db, publish: () => {}, address: null };
  const seats = new Map<string, Seat>();
  const timer = setInterval(() => void beat(ctx, seats).catch(() => undefined), heartbeat);
  return {
    async note(personId) {
      const seat = seats.get(personId);
      if (seat) seat.spokeAt = Date.now();
      if (seat) return;
      const connectionId = randomUUID();
      seats.set(personId, { connectionId, spokeAt: Date.now() });
      // Being seen is not worth losing a speech for.
      await holdLease(ctx, connectionId, personId).catch(() => seats.delete(personId));
    },
    async end() {
      clearInterval(timer);
      await releaseLeases(ctx, connectionsOf([...seats.values()])).catch(() => undefined);
    },
  };
}

async function beat(ctx: Ctx, seats: Map<string, Seat>): Promise<void> {
  const gone = [...seats].filter(([, seat]) => seat.spokeAt < Date.now() - patience);
  for (const [personId] of gone) seats.delete(personId);
  await releaseLeases(ctx, connectionsOf(gone.map(([, seat]) => seat)));
  await renewLeases(
    ctx,
    [...seats].map(([personId, { connectionId }]) => ({ connectionId, personId })),
  );
}

function connectionsOf(seats: Seat[]): string[] {
  return seats.map((seat) => seat.connectionId);
}
