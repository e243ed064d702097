import Pusher, { type Channel } from "pusher-js";
import { keepConnected, silenceMs } from "./keep-connected";
import type { ChannelListener, Line, LineListener } from "./line";
import { readChanges } from "./read-changes";

/**
 * The live line by the Pusher protocol to our own origin. Subscriptions are signed by the gate, so none is signed
 * here; and Pusher's own ways of coming back are cut short by ours.
 */
export function openPusherLine(key: string, listener: LineListener): Line {
  const pusher = connect(key);
  const listeners = new Map<string, ChannelListener>();
  const { probe, close } = keepConnected(pusher, {
    ...listener,
    onDown() {
      for (const channelListener of listeners.values()) channelListener.onDown();
      listener.onDown();
    },
  });
  return {
    listen(name, channelListener) {
      listeners.set(name, channelListener);
      const channel = pusher.subscribe(name);
      bind(channel, channelListener, () => giveUp(pusher, channel));
      return () => {
        listeners.delete(name);
        channel.unbind_all();
        pusher.unsubscribe(name);
      };
    },
    sayTyping(name, rootId) {
      const channel = pusher.channel(name);
      if (channel?.subscribed && isOpen(pusher)) channel.trigger("client-typing", rootId ? { threadId: rootId } : {});
    },
    probe,
    close,
  };
}

function connect(key: string): Pusher {
  const { hostname, port, protocol } = window.location;
  return new Pusher(key, {
    cluster: "",
    wsHost: hostname,
    wsPort: Number(port) || 80,
    wssPort: Number(port) || 443,
    forceTLS: protocol === "https:",
    enabledTransports: ["ws"],
    enableStats: false,
    pongTimeout: silenceMs,
    channelAuthorization: {
      // Pusher wants words here to send on; the gate puts its own signature in their place.
      customHandler: (_question, answer) => answer(null, { auth: `${key}:by-the-gate` }),
    },
  });
}

function bind(channel: Channel, listener: ChannelListener, forget: () => void): void {
  channel.bind("pusher:subscription_succeeded", () => listener.onReady());
  channel.bind("pusher:subscription_error", ({ status }: { status?: number }) => {
    forget();
    if (status === 401) listener.onRefused();
  });
  channel.bind("changes", (payload: unknown) => listener.onEvents(readChanges(payload)));
  channel.bind("client-typing", (payload: { personId?: unknown; threadId?: unknown } | null) => {
    const { personId, threadId } = payload ?? {};
    if (typeof personId === "string") listener.onTyping(personId, typeof threadId === "string" ? threadId : null);
  });
}

// Pusher learns of an end a moment after the browser, which complains aloud about words for a socket that is closing.
function isOpen({ connection }: Pusher): boolean {
  const socket = connection.connection?.transport?.socket as Partial<WebSocket> | undefined;
  return socket?.readyState === WebSocket.OPEN;
}

// A refused subscription stays pending in Pusher's eyes, and a pending one could never be asked for again.
function giveUp(pusher: Pusher, channel: Channel): void {
  channel.subscriptionPending = false;
  pusher.unsubscribe(channel.name);
}
