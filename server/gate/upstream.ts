import { connect, type Socket } from "node:net";
import { createFrameBoundary } from "./frame-boundary";
import { readSocketId } from "./frames";

export type SoketiPlace = { host: string; port: number; key: string; secret: string };

/** A line to Soketi that has said hello: what it answered, and the id it gave the line. */
export type Upstream = { socket: Socket; responseHead: Buffer; hello: Buffer; socketId: string };

const headEnd = "\r\n\r\n";
const helloBytes = 16 * 1024;

/** Connects to Soketi with the browser's handshake key, and waits for its first frame. */
export function openUpstream(soketi: SoketiPlace, handshakeKey: string, withinMs: number): Promise<Upstream> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: soketi.host, port: soketi.port, noDelay: true });
    const deadline = setTimeout(() => fail(new Error("Soketi did not answer in time")), withinMs);
    let received: Buffer = Buffer.alloc(0);

    function fail(error: Error) {
      clearTimeout(deadline);
      socket.destroy();
      reject(error);
    }
    function onClose() {
      fail(new Error("Soketi closed the line"));
    }
    function onData(bytes: Buffer) {
      received = Buffer.concat([received, bytes]);
      const greeting = readGreeting(received);
      if (greeting === "unfinished" && received.length <= helloBytes) return;
      if (typeof greeting === "string") return fail(new Error(`Soketi answered: ${greeting}`));
      clearTimeout(deadline);
      socket.pause().off("data", onData).off("close", onClose).off("error", fail);
      resolve({ socket, ...greeting });
    }
    socket.on("error", fail).on("close", onClose).on("data", onData);
    socket.write(handshake(soketi, handshakeKey));
  });
}

// Only what the handshake needs: no cookie, no address, and no extension, so that every frame can be read.
function handshake(soketi: SoketiPlace, key: string): string {
  const lines = [
    `GET /app/${soketi.key}?protocol=7 HTTP/1.1`,
    `Host: ${soketi.host}:${soketi.port}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Key: ${key}`,
    "Sec-WebSocket-Version: 13",
  ];
  return lines.join("\r\n") + headEnd;
}

function readGreeting(received: Buffer): Omit<Upstream, "socket"> | string {
  const end = received.indexOf(headEnd);
  if (end < 0) return "unfinished";
  const head = received.subarray(0, end + headEnd.length);
  if (!head.toString("latin1").startsWith("HTTP/1.1 101 ")) return "no upgrade";
  const hello = received.subarray(head.length);
  const text = firstText(hello);
  if (text === null) return "unfinished";
  const socketId = readSocketId(text);
  return socketId ? { responseHead: head, hello, socketId } : text.slice(0, 200);
}

// The hello is a single short frame: two bytes of header below 126 bytes, four above.
function firstText(bytes: Buffer): string | null {
  const short = (bytes[1] ?? 0) & 0x7f;
  if (bytes.length < 4 || short === 127) return null;
  const start = short === 126 ? 4 : 2;
  const end = start + (short === 126 ? bytes.readUInt16BE(2) : short);
  if (bytes.length < end || createFrameBoundary().follow(bytes.subarray(0, end)) !== end) return null;
  return bytes.subarray(start, end).toString();
}
