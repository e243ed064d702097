export type FrameBoundary = {
  /** Follows the bytes of a stream; answers how far into them the last whole message ends, -1 if none ends there. */
  follow(bytes: Uint8Array): number;
  /** Is the stream between two messages, where a frame of our own may stand? */
  isBetween(): boolean;
};

type Progress = { header: number[]; headerLength: number; payloadLeft: number; isMessageOpen: boolean };

/** Knows where WebSocket messages end without looking at what they say. */
export function createFrameBoundary(): FrameBoundary {
  const at: Progress = { header: [], headerLength: 2, payloadLeft: 0, isMessageOpen: false };
  return {
    follow(bytes) {
      let last = -1;
      let offset = 0;
      while (offset < bytes.length) {
        offset = at.payloadLeft > 0 ? skipPayload(at, bytes, offset) : readHeader(at, bytes, offset);
        if (isBetween(at)) last = offset;
      }
      return last;
    },
    isBetween: () => isBetween(at),
  };
}

function isBetween(at: Progress): boolean {
  return at.payloadLeft === 0 && at.header.length === 0 && !at.isMessageOpen;
}

function skipPayload(at: Progress, bytes: Uint8Array, offset: number): number {
  const skipped = Math.min(at.payloadLeft, bytes.length - offset);
  at.payloadLeft -= skipped;
  return offset + skipped;
}

function readHeader(at: Progress, bytes: Uint8Array, offset: number): number {
  at.header.push(bytes[offset] ?? 0);
  if (at.header.length === 2) at.headerLength = headerLengthOf(at.header[1] ?? 0);
  if (at.header.length === at.headerLength) enterFrame(at);
  return offset + 1;
}

function headerLengthOf(second: number): number {
  const short = second & 0x7f;
  const extended = short === 127 ? 8 : short === 126 ? 2 : 0;
  return 2 + extended + (second & 0x80 ? 4 : 0);
}

function enterFrame(at: Progress): void {
  const [first = 0, second = 0, ...more] = at.header;
  const short = second & 0x7f;
  const extended = more.slice(0, short === 127 ? 8 : 2);
  at.payloadLeft = short < 126 ? short : extended.reduce((length, byte) => length * 256 + byte, 0);
  // Control frames may stand between the fragments of a message and neither open nor end one.
  if ((first & 0x08) === 0) at.isMessageOpen = (first & 0x80) === 0;
  at.header = [];
  at.headerLength = 2;
}
