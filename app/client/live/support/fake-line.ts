import type { LiveEvent } from "~/shared/events/catalogue";
import type { ChannelListener, Line, LineListener, OpenLine } from "../line";

/** A line whose other end is moved by hand. */
export function createFakeLine() {
  const channels = new Map<string, ChannelListener>();
  const said: string[] = [];
  const state = { listener: null as LineListener | null, probes: 0, isClosed: false };
  const line: Line = {
    listen(channel, listener) {
      channels.set(channel, listener);
      return () => channels.delete(channel);
    },
    sayTyping: (channel) => void said.push(channel),
    probe() {
      state.probes += 1;
    },
    close() {
      state.isClosed = true;
    },
  };
  const open: OpenLine = (_key, listener) => {
    state.listener = listener;
    return line;
  };
  return {
    line,
    open,
    said,
    state,
    channels: () => [...channels.keys()].sort(),
    up(): void {
      for (const listener of [...channels.values()]) listener.onReady();
    },
    down(): void {
      for (const listener of channels.values()) listener.onDown();
      state.listener?.onDown();
    },
    ready: (channel: string) => channels.get(channel)?.onReady(),
    refuse: (channel: string) => channels.get(channel)?.onRefused(),
    tell: (channel: string, ...events: LiveEvent[]) => channels.get(channel)?.onEvents(events),
    type: (channel: string, personId: string, rootId: string | null = null) =>
      channels.get(channel)?.onTyping(personId, rootId),
  };
}
