import type { SidebarItemView } from "~/shared/views/conversation";

export type Taken = { conversationId: string; seq: number };

export type AcknowledgeParts = {
  /** Every list of conversations that the page holds. */
  items(): readonly SidebarItemView[];
  /** Up to where what is loaded of a conversation is complete; null where nothing is. */
  position(conversationId: string): number | null;
  acknowledge(places: Taken[]): Promise<unknown>;
};

const soonMs = 1_000;
const pauseMs = 4_000;
const againMs = 30_000;
const mostAtOnce = 100;

/**
 * Says how far this device has taken in directs and groups, for all of them together: soon after a quiet time, and then
 * every four seconds at most. Channels have no such receipts, so a thousand readers say nothing.
 */
export function createAcknowledgement({ items, position, acknowledge }: AcknowledgeParts) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function due(): Taken[] {
    return items()
      .filter(({ kind }) => kind === "direct" || kind === "group")
      .map((item) => ({
        conversationId: item.id,
        seq: Math.min(item.lastSeq, position(item.id) ?? item.lastSeq),
        item,
      }))
      .filter(({ seq, item }) => seq > Math.max(item.deliveredSeq, item.readSeq))
      .map(({ conversationId, seq }) => ({ conversationId, seq }))
      .slice(0, mostAtOnce);
  }
  function pass(): void {
    timer = undefined;
    const places = due();
    if (places.length === 0) return;
    const next = (ms: number) => () => {
      timer ??= setTimeout(pass, ms);
    };
    acknowledge(places).then(next(pauseMs), next(againMs));
  }
  return {
    /** Something may have come. */
    look(): void {
      if (timer === undefined && due().length > 0) timer = setTimeout(pass, soonMs);
    },
    stop: () => clearTimeout(timer),
  };
}
