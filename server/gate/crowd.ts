import type { LiveDoor, LiveHolder, Revocation } from "../../app/shared/rules/live-door";
import { closeCodes } from "./close-codes";
import type { GateLimits } from "./gate-limits";
import { createLeases } from "./leases";
import type { Line } from "./line";
import { recheckLines } from "./recheck";
import { closeFor, followRevocations } from "./revocations";

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

const tickMs = 1_000;

/** Everybody who is connected: who may stay, who has gone silent, and what presence is told. */
export function createCrowd(options: CrowdOptions): Crowd {
  const { door, limits, log, now } = options;
  const lines = new Set<Line>();
  const leases = createLeases(door, log);
  const closed: Record<string, number> = {};
  const bus = followRevocations({ door, log, now, onRevoked: apply, onMissed: checkAllSoon });
  let renewedAt = now();
  let isChecking = false;

  function apply(revocation: Revocation) {
    for (const line of lines) {
      const code = closeFor(revocation, line);
      if (code !== null) line.close(code, "access has changed");
    }
  }

  function checkAllSoon() {
    for (const line of lines) line.checkedAt = Math.min(line.checkedAt, now() - limits.recheckMs);
  }

  async function check() {
    if (isChecking) return;
    const period = bus.isUp() ? limits.recheckMs : limits.recheckWithoutBusMs;
    const due = [...lines].filter((line) => now() - line.checkedAt >= period);
    if (due.length === 0) return;
    isChecking = true;
    await recheckLines(due, period, options);
    isChecking = false;
  }

  const tick = setInterval(() => {
    for (const line of lines) if (now() - line.heardAt > limits.silenceMs) line.cut("silence");
    void check();
    if (now() - renewedAt < limits.renewMs) return;
    renewedAt = now();
    leases.renewAll();
  }, tickMs);

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
      clearInterval(tick);
      for (const line of [...lines]) line.close(closeCodes.comeBackLater, "the house is closing");
      await Promise.all([leases.flush(), bus.stop()]);
    },
  };
}
