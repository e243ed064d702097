import type { Socket } from "node:net";
import { closeCodes } from "./close-codes";
import { createFrameReader, type FrameListeners } from "./codec";
import { type ClientFrame, readClientFrame } from "./frames";
import type { Line } from "./line";
import { type FrameRules, passFrame } from "./pass-frame";
import { createTokenBucket } from "./token-bucket";

export type IntakeEnds = { answerPing(payload: Buffer): void; passPong(): void };

const framesWaiting = 32;

/** Reads a browser's bytes: one frame after the other, at a bearable pace, and only well-formed ones. */
export function createIntake(client: Socket, line: Line, rules: FrameRules, ends: IntakeEnds) {
  const { limits } = rules;
  const pace = createTokenBucket(limits.framesPerSecond, limits.frameBurst);
  // A page that comes back asks for all of its channels at once.
  const subscriptionPace = createTokenBucket(limits.framesPerSecond, limits.channelsPerSocket + limits.frameBurst);
  const pass = createQueue(client, line, rules);

  function isInTime(bucket = pace): boolean {
    if (line.isClosed()) return false;
    if (bucket.take(rules.now())) return true;
    line.close(closeCodes.tooFast, "too many frames");
    return false;
  }

  const listeners: FrameListeners = {
    onText(text) {
      if (line.isClosed()) return;
      const frame = readClientFrame(text);
      if (!frame) return line.close(closeCodes.badFrame, "not a frame we know");
      if (isInTime(frame.event === "pusher:subscribe" ? subscriptionPace : pace)) pass(frame);
    },
    onPing: (payload) => isInTime() && ends.answerPing(payload),
    onPong: () => isInTime() && ends.passPong(),
    onClose: () => line.close(closeCodes.normal, ""),
    onBroken: (code, why) => line.close(code, why),
  };
  const reader = createFrameReader(limits, listeners);

  return function take(bytes: Buffer): void {
    line.heardAt = rules.now();
    if (!line.isClosed()) reader.write(bytes);
  };
}

// Strictly in order, although a subscription has to wait for the door; meanwhile the browser waits too.
function createQueue(client: Socket, line: Line, rules: FrameRules): (frame: ClientFrame) => void {
  const waiting: ClientFrame[] = [];
  let isBusy = false;

  async function drain() {
    isBusy = true;
    try {
      for (let frame = waiting.shift(); frame && !line.isClosed(); frame = waiting.shift()) {
        await passFrame(line, frame, rules);
      }
    } catch {
      line.cut("a frame could not be passed on");
    }
    isBusy = false;
    client.resume();
  }

  return function pass(frame) {
    waiting.push(frame);
    if (waiting.length >= framesWaiting) client.pause();
    if (!isBusy) void drain();
  };
}
