import type { Writable } from "node:stream";
import * as ws from "ws";
import { type CloseCode, closeCodes } from "./close-codes";
import type { GateLimits } from "./gate-limits";

export type FrameListeners = {
  onText(text: string): void;
  onPing(payload: Buffer): void;
  onPong(): void;
  onClose(): void;
  onBroken(code: CloseCode, why: string): void;
};

type FrameOptions = { opcode: number; fin: boolean; mask: boolean; readOnly: boolean; rsv1: boolean };

// ws exports both; its type declarations leave them out.
const { Receiver, Sender } = ws as unknown as {
  Receiver: new (options: Record<string, unknown>) => Writable;
  Sender: { frame(data: Buffer, options: FrameOptions): Buffer[] };
};

const opcodes = { text: 1, close: 8, pong: 10 } as const;
const codeOfFault: Record<string, CloseCode> = {
  WS_ERR_INVALID_UTF8: closeCodes.notText,
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: closeCodes.tooBig,
  WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH: closeCodes.tooBig,
  WS_ERR_TOO_MANY_BUFFERED_PARTS: closeCodes.policy,
};

/** Reads what a browser sends: masked, uncompressed, small, text. */
export function createFrameReader(limits: GateLimits, listeners: FrameListeners): Writable {
  const receiver = new Receiver({
    isServer: true,
    extensions: {},
    maxPayload: limits.frameBytes,
    maxFragments: limits.fragmentsPerFrame,
    maxBufferedChunks: limits.piecesPerFrame,
  });
  receiver.on("message", (data: Buffer, isBinary: boolean) => {
    if (isBinary) listeners.onBroken(closeCodes.unsupported, "binary frame");
    else listeners.onText(data.toString());
  });
  receiver.on("ping", listeners.onPing);
  receiver.on("pong", listeners.onPong);
  receiver.on("conclude", listeners.onClose);
  receiver.on("error", (error: Error & { code?: string }) => {
    listeners.onBroken(codeOfFault[error.code ?? ""] ?? closeCodes.protocol, error.message);
  });
  return receiver;
}

/** A text frame as a server sends it. */
export function textFrame(text: string): Buffer {
  return frame(opcodes.text, Buffer.from(text), false);
}

/** A text frame as a client sends it. */
export function maskedTextFrame(text: string): Buffer {
  return frame(opcodes.text, Buffer.from(text), true);
}

export function maskedPongFrame(): Buffer {
  return frame(opcodes.pong, Buffer.alloc(0), true);
}

export function pongFrame(payload: Buffer): Buffer {
  return frame(opcodes.pong, payload, false);
}

export function closeFrame(code: CloseCode, reason: string): Buffer {
  const words = Buffer.from(reason).subarray(0, 123);
  const payload = Buffer.alloc(2 + words.length);
  payload.writeUInt16BE(code, 0);
  words.copy(payload, 2);
  return frame(opcodes.close, payload, false);
}

function frame(opcode: number, payload: Buffer, mask: boolean): Buffer {
  return Buffer.concat(Sender.frame(payload, { opcode, fin: true, mask, readOnly: false, rsv1: false }));
}
