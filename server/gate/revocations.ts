import { conversationChannel } from "../../app/shared/rules/channels";
import type { LiveDoor, Revocation } from "../../app/shared/rules/live-door";
import { type CloseCode, closeCodes } from "./close-codes";
import type { Line } from "./line";

export type RevocationBus = {
  isUp(): boolean;
  /** Was this holder revoked since then? For one who was being let in meanwhile. */
  hasRevoked(holder: { personId: string; sessionId: string }, since: number): boolean;
  stop(): Promise<void>;
};

type BusOptions = {
  door: LiveDoor;
  onRevoked(revocation: Revocation): void;
  /** Revocations may have been missed: everybody has to be checked again. */
  onMissed(): void;
  log: { warn(message: string): void; info(message: string): void };
  now(): number;
  retryMs?: number;
};

const rememberedMs = 60_000;

/** Hears every revocation, and tries again for as long as it cannot. */
export function followRevocations(options: BusOptions): RevocationBus {
  const { door, log, now, retryMs = 1_000 } = options;
  const recent: { at: number; revocation: Revocation }[] = [];
  let unlisten: (() => Promise<void>) | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let failures = 0;

  function hear(revocation: Revocation) {
    while (recent[0] && now() - recent[0].at > rememberedMs) recent.shift();
    recent.push({ at: now(), revocation });
    options.onRevoked(revocation);
  }

  async function listen(): Promise<void> {
    try {
      unlisten = await door.onRevoked(hear, options.onMissed);
      if (failures > 0) log.info("Revocations can be heard again.");
      options.onMissed();
      if (isStopped) await unlisten();
    } catch (error) {
      if (isStopped) return;
      failures += 1;
      if (failures === 1) log.warn(`Revocations cannot be heard: sockets are checked more often. ${String(error)}`);
      timer = setTimeout(() => void listen(), retryMs);
    }
  }
  const listening = listen();

  return {
    isUp: () => unlisten !== null,
    hasRevoked: (holder, since) => recent.some(({ at, revocation }) => at >= since && endsHolder(revocation, holder)),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await Promise.race([listening, new Promise((resolve) => setTimeout(resolve, retryMs).unref())]);
      await unlisten?.();
    },
  };
}

/** How a line has to be closed on a revocation; null when it is not concerned. */
export function closeFor(revocation: Revocation, line: Line): CloseCode | null {
  if (endsHolder(revocation, line)) return closeCodes.unauthorised;
  const { personId, conversationId } = revocation;
  if (conversationId === undefined || (personId !== undefined && personId !== line.personId)) return null;
  return line.channels.has(conversationChannel(conversationId)) ? closeCodes.reauthorise : null;
}

function endsHolder(revocation: Revocation, holder: { personId: string; sessionId: string }): boolean {
  if (revocation.sessionId !== undefined) return revocation.sessionId === holder.sessionId;
  return revocation.conversationId === undefined && revocation.personId === holder.personId;
}
