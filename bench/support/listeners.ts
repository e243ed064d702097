import { createHmac } from "node:crypto";
import { WebSocket } from "ws";

export type Crowd = {
  /** Calls back once for each message, when the last of the crowd has it. */
  onLast(listener: (clientId: string, at: number) => void): void;
  close(): void;
};

type Listener = { url: string; headers: Record<string, string>; channel: string; localAddress?: string };
type Signer = { key: string; secret: string };

const messageIds = /\\"clientId\\":\\"([0-9a-f-]{36})\\"/g;

/** So many sockets subscribed to a channel. `sign` is for a Soketi without a gate before it, `mark` what to look for. */
export async function gatherCrowd(
  listeners: Listener[],
  { sign, mark = messageIds }: { sign?: Signer; mark?: RegExp } = {},
): Promise<Crowd> {
  const seen = new Map<string, number>();
  let tell: (clientId: string, at: number) => void = () => {};
  const readOnce = rememberFrames(mark);
  const receive = (frame: string) => {
    for (const clientId of readOnce(frame)) {
      const count = (seen.get(clientId) ?? 0) + 1;
      seen.set(clientId, count);
      if (count === listeners.length) tell(clientId, performance.now());
    }
  };
  const sockets = await Promise.all(listeners.map((listener) => listen(listener, receive, sign)));
  return {
    onLast: (listener) => {
      tell = listener;
    },
    close: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}

/** One socket, connected and, when a channel is given, subscribed. */
export function listen(
  { url, headers, channel, localAddress }: Listener,
  receive: (frame: string) => void,
  sign?: Signer,
): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers, perMessageDeflate: false, ...(localAddress ? { localAddress } : {}) });
    socket.on("error", reject);
    socket.on("close", (code) => reject(new Error(`A socket was closed with ${code}.`)));
    socket.on("message", (data) => {
      const frame = String(data);
      if (frame.includes("connection_established")) subscribe(socket, { frame, channel, ...(sign ? { sign } : {}) });
      else if (frame.includes("subscription_succeeded")) resolve(socket);
      else if (frame.includes("subscription_error")) reject(new Error(frame));
      else receive(frame);
    });
  });
}

type Subscription = { frame: string; channel: string; sign?: Signer };

function subscribe(socket: WebSocket, { frame, channel, sign }: Subscription): void {
  const { socket_id } = JSON.parse(JSON.parse(frame).data);
  const signature = sign && createHmac("sha256", sign.secret).update(`${socket_id}:${channel}`).digest("hex");
  const auth = sign ? `${sign.key}:${signature}` : "the-gate:signs";
  socket.send(JSON.stringify({ event: "pusher:subscribe", data: { channel, auth } }));
}

// Every socket of the crowd gets the same text, so it is read once and remembered for the others.
function rememberFrames(mark: RegExp): (frame: string) => string[] {
  const known = new Map<string, string[]>();
  return (frame) => {
    const remembered = known.get(frame);
    if (remembered) return remembered;
    const ids = [...frame.matchAll(mark)].map((match) => match.slice(1).join(" "));
    known.set(frame, ids);
    if (known.size > 2_000) known.delete(known.keys().next().value ?? "");
    return ids;
  };
}
