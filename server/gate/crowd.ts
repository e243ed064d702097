import type { LiveDoor, LiveHolder, Revocation } from "../../app/shared/rules/live-door";
import { closeCodes } from "./close-codes";
import type { GateLimits } from "./gate-limits";
import { createLeases, type Leases } from "./leases";
import type { Line } from "./line";
import { recheckLines } from "./recheck";
import { closeFor, followRevocations, type RevocationBus } from "./revocations";

export type Crowd = {
  join(line: Line): void;
  leave(line: Line, why: string): void;
  hasRevoked(holder: LiveHolder, since: number): boolean;
  stats(): { sockets: number; closed: Record<string, number>; hearsRevocations: boolean };
  close(): Promise<void>;
};

export type CrowdOptions = {
  door: LiveDoor;
  limits: GateLimits;
  log: { warn(message: string): void; info(message: string): void };
  now(): number;
};

const roundMs = 1_000;

type Room = CrowdOptions & {
  lines: Set<Line>;
  leases: Leases;
  bus: RevocationBus;
  renewedAt: number;
  isChecking: boolean;
};

/** Everybody who is connected: who may stay, who has gone silent, and what presence is told. */
export function createCrowd(options: CrowdOptions): Crowd {
  const { door, log, limits, now } = options;
  const lines = new Set<Line>();
  const closed: Record<string, number> = {};
  const leases = createLeases(door, log);
  const bus = followRevocations({
    door,
    log,
    now,
    onRevoked: (revocation) => closeRevoked(lines, revocation),
    onMissed: () => checkAllSoon(lines, now() - limits.recheckMs),
  });
  const room: Room = { ...options, lines, leases, bus, renewedAt: now(), isChecking: false };
  const rounds = setInterval(() => goRound(room), roundMs);

  return {
    join(line) {
      if (line.isClosed()) return;
      lines.add(line);
      leases.open(line.id, line.personId);
    },
    leave(line, why) {
      closed[why] = (closed[why] ?? 0) + 1;
      if (lines.delete(line)) leases.close(line.id);
    },
    hasRevoked: bus.hasRevoked,
    stats: () => ({ sockets: lines.size, closed: { ...closed }, hearsRevocations: bus.isUp() }),
    async close() {
      clearInterval(rounds);
      for (const line of [...lines]) line.close(closeCodes.comeBackLater, "the house is closing");
      await Promise.all([leases.flush(), bus.stop()]);
    },
  };
}

function closeRevoked(lines: Set<Line>, revocation: Revocation): void {
  for (const line of lines) {
    const code = closeFor(revocation, line);
    if (code !== null) line.close(code, "access has changed");
  }
}

function checkAllSoon(lines: Set<Line>, checkedAt: number): void {
  for (const line of lines) line.checkedAt = Math.min(line.checkedAt, checkedAt);
}

function goRound(room: Room): void {
  const now = room.now();
  for (const line of room.lines) if (now - line.heardAt > room.limits.silenceMs) line.cut("silence");
  void checkDue(room);
  if (now - room.renewedAt < room.limits.renewMs) return;
  room.renewedAt = now;
  room.leases.renewAll();
}

async function checkDue(room: Room): Promise<void> {
  if (room.isChecking) return;
  const period = room.bus.isUp() ? room.limits.recheckMs : room.limits.recheckWithoutBusMs;
  const due = [...room.lines].filter((line) => room.now() - line.checkedAt >= period);
  if (due.length === 0) return;
  room.isChecking = true;
  await recheckLines(due, period, room);
  room.isChecking = false;
}
