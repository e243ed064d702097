import type { Socket } from "node:net";
import { createFrameBoundary } from "./frame-boundary";

export type ClientWriter = {
  /** Passes Soketi's bytes on as they are. */
  forward(bytes: Buffer): void;
  /** Says something of our own, as soon as no message is half said. */
  insert(frame: Buffer): void;
  /** The last word; false when a message is half said, so that it cannot be spoken. */
  conclude(frame: Buffer): boolean;
};

/** Writes to a browser, and says so when it reads too slowly to be kept. */
export function createClientWriter(client: Socket, unsentBytes: number, onSlow: () => void): ClientWriter {
  const boundary = createFrameBoundary();
  const held: Buffer[] = [];

  function write(bytes: Buffer) {
    client.write(bytes);
    if (client.writableLength > unsentBytes) onSlow();
  }

  return {
    forward(bytes) {
      const end = boundary.follow(bytes);
      if (held.length === 0 || end < 0) return write(bytes);
      client.cork();
      client.write(bytes.subarray(0, end));
      for (const frame of held.splice(0)) client.write(frame);
      if (end < bytes.length) client.write(bytes.subarray(end));
      client.uncork();
      if (client.writableLength > unsentBytes) onSlow();
    },
    insert(frame) {
      if (boundary.isBetween()) write(frame);
      else held.push(frame);
    },
    conclude(frame) {
      if (!boundary.isBetween()) return false;
      client.end(frame);
      return true;
    },
  };
}
