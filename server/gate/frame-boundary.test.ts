import fc from "fast-check";
import { expect, test } from "vitest";
import { createFrameBoundary } from "./frame-boundary";

type Piece = { opcode: number; fin: boolean; length: number; isMasked: boolean };

const control = fc.record({
  opcode: fc.constantFrom(8, 9, 10),
  fin: fc.constant(true),
  length: fc.nat(125),
  isMasked: fc.boolean(),
});
const length = fc.oneof(fc.nat(125), fc.integer({ min: 126, max: 700 }), fc.integer({ min: 65_536, max: 66_000 }));
const message = fc
  .record({ lengths: fc.array(length, { minLength: 1, maxLength: 3 }), between: fc.array(control, { maxLength: 1 }) })
  .map(({ lengths, between }) =>
    lengths.flatMap((size, at): Piece[] => {
      const piece = { opcode: at === 0 ? 1 : 0, fin: at === lengths.length - 1, length: size, isMasked: false };
      return at === 0 ? [piece, ...between] : [piece];
    }),
  );
const conversation = fc.array(
  fc.oneof(
    message,
    control.map((piece) => [piece]),
  ),
  { minLength: 1, maxLength: 4 },
);

test("however the bytes are cut, a frame of ours is placed only between messages", () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1 });
  fc.assert(
    fc.property(conversation, cuts, (messages, sizes) => {
      const { bytes, ends } = write(messages.flat());
      const boundary = createFrameBoundary();
      for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
        const to = Math.min(bytes.length, from + (sizes[turn % sizes.length] ?? 1));
        const said = boundary.follow(bytes.subarray(from, to));
        const last = ends.findLast((end) => end > from && end <= to);
        expect(said).toBe(last === undefined ? -1 : last - from);
        expect(boundary.isBetween()).toBe(ends.includes(to));
        from = to;
      }
    }),
    { numRuns: 300 },
  );
});

test("a stream that has not begun is between messages, and one byte ends that", () => {
  const boundary = createFrameBoundary();
  expect(boundary.isBetween()).toBe(true);
  expect(boundary.follow(Buffer.from([0x81]))).toBe(-1);
  expect(boundary.isBetween()).toBe(false);
  expect(boundary.follow(Buffer.from([0x00]))).toBe(1);
  expect(boundary.isBetween()).toBe(true);
});

// A control frame inside a fragmented message ends no message; every other final frame does.
function write(pieces: Piece[]): { bytes: Buffer; ends: number[] } {
  const parts: Buffer[] = [];
  const ends: number[] = [];
  let size = 0;
  let isOpen = false;
  for (const piece of pieces) {
    const part = Buffer.concat([head(piece), Buffer.alloc(piece.length, 0x81)]);
    parts.push(part);
    size += part.length;
    if (piece.opcode < 8) isOpen = !piece.fin;
    if (!isOpen) ends.push(size);
  }
  return { bytes: Buffer.concat(parts), ends };
}

function head({ opcode, fin, length: size, isMasked }: Piece): Buffer {
  const first = opcode | (fin ? 0x80 : 0);
  const mask = isMasked ? 0x80 : 0;
  const key = Buffer.alloc(isMasked ? 4 : 0, 0xff);
  if (size < 126) return Buffer.concat([Buffer.from([first, mask | size]), key]);
  if (size < 65_536) return Buffer.concat([Buffer.from([first, mask | 126, size >> 8, size & 255]), key]);
  const long = Buffer.alloc(10);
  long.set([first, mask | 127]);
  long.writeBigUInt64BE(BigInt(size), 2);
  return Buffer.concat([long, key]);
}
