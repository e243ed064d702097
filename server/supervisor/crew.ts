import { type Keeper, type Kept, keepRunning } from "./keep-running";

export type Crew = {
  /** Starts a process and answers when it is ready. */
  join(keeper: Omit<Keeper, "say" | "giveUp">): Promise<Kept>;
  /** Ends everybody, the last to join first. */
  stop(): Promise<void>;
  stopAtOnce(): void;
};

export type CrewRules = Pick<Keeper, "say" | "giveUp"> & { signal: AbortSignal };

/** The processes below the supervisor. Nobody joins any more once it is stopping. */
export function gatherCrew({ say, giveUp, signal }: CrewRules): Crew {
  const members: Kept[] = [];
  return {
    async join(keeper) {
      signal.throwIfAborted();
      const kept = keepRunning({ ...keeper, say, giveUp });
      members.push(kept);
      await kept.ready;
      return kept;
    },
    async stop() {
      for (const member of members.toReversed()) await member.stop();
    },
    stopAtOnce() {
      for (const member of members) member.stopAtOnce();
    },
  };
}
