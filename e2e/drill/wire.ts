import Pusher from "pusher-js";
import { WebSocket } from "ws";
import { pretendToBeAt } from "./page-globals";

export type Wire = {
  /** What a page of theirs opens from now on bears this cookie. Names it as the page sees its own address. */
  enter(name: string, cookie: string): void;
  /** Ends all sockets of somebody as a network does that goes away. */
  cut(name: string): void;
  /** Stops reading, without a word to the server. */
  pause(name: string): void;
  resume(name: string): void;
  /** When sockets were opened, for how evenly a crowd comes back. */
  openings(): readonly number[];
};

type Visitor = { cookie: string; sockets: Set<WebSocket> };
type SocketMaker = { getWebSocketAPI(): unknown };

/** Gives the live line of every page real sockets to the product: one process plays many people with a session each. */
export function createWire(origin: string): Wire {
  const visitors = new Map<string, Visitor>();
  const openings: number[] = [];
  const { host, port } = new URL(origin);

  class PageSocket extends WebSocket {
    constructor(address: string) {
      const url = new URL(address);
      const visitor = visitors.get(url.hostname);
      url.host = host;
      super(url, { perMessageDeflate: false, headers: { Cookie: visitor?.cookie ?? "", Origin: origin } });
      visitor?.sockets.add(this);
      this.once("open", () => openings.push(Date.now()));
      this.once("close", () => visitor?.sockets.delete(this));
      // Pusher listens for what follows it; an error without a listener would end the process.
      this.on("error", () => {});
    }
  }
  const runtime = (Pusher as unknown as { Runtime: SocketMaker }).Runtime;
  runtime.getWebSocketAPI = () => PageSocket;

  const each = (name: string, act: (socket: WebSocket) => void) => {
    for (const socket of visitors.get(name)?.sockets ?? []) act(socket);
  };
  return {
    enter(name, cookie) {
      const known = visitors.get(name);
      visitors.set(name, { cookie, sockets: known?.sockets ?? new Set() });
      pretendToBeAt(name, port);
    },
    cut: (name) => each(name, (socket) => socket.terminate()),
    pause: (name) => each(name, (socket) => socket.pause()),
    resume: (name) => each(name, (socket) => socket.resume()),
    openings: () => openings,
  };
}
