import { createHmac } from "node:crypto";
import { parseChannel } from "../../app/shared/rules/channels";
import type { LiveDoor } from "../../app/shared/rules/live-door";
import { closeCodes } from "./close-codes";
import type { ClientFrame } from "./frames";
import * as frames from "./frames";
import type { GateLimits } from "./gate-limits";
import type { Line } from "./line";
import type { SoketiPlace } from "./upstream";
import { within } from "./within";

export type FrameRules = { door: LiveDoor; soketi: SoketiPlace; limits: GateLimits; now(): number };

/**
 * An attacker here holds a session and a raw socket. They would subscribe to what is not theirs, with a forged,
 * borrowed or old signature, or with another spelling of a name: the signature they send is never looked at, only
 * names that `parseChannel` knows go on, and `mayListen` asks the same door as reading, now. They would race a removal
 * against a subscription: the channel counts as held before the door is asked, so the revocation finds it. They would
 * type as somebody else or into a conversation they left: the name is the session's (`typing`) and the channel must be
 * held. They would end Soketi with a misshapen frame: what arrives here has been read to the letter, and what goes on
 * is written anew.
 */
export async function passFrame(line: Line, frame: ClientFrame, rules: FrameRules): Promise<void> {
  switch (frame.event) {
    case "pusher:ping":
      return line.toSoketi(frames.pingText());
    case "pusher:pong":
      return;
    case "pusher:subscribe":
      return subscribe(line, frame.data.channel, rules);
    case "pusher:unsubscribe":
      return unsubscribe(line, frame.data.channel);
    case "client-typing":
      return typing(line, frame.channel, frame.data?.threadId, rules);
  }
}

async function subscribe(line: Line, channel: string, rules: FrameRules): Promise<void> {
  if (!parseChannel(channel)) return line.toClient(frames.subscriptionErrorText(channel, "AuthError"));
  if (!line.channels.has(channel) && line.channels.size >= rules.limits.channelsPerSocket) {
    return line.toClient(frames.subscriptionErrorText(channel, "LimitReached"));
  }
  const wasHeld = line.channels.has(channel);
  line.channels.add(channel);
  const may = await askDoor(line, channel, rules);
  if (line.isClosed() || may === "unknown") return line.close(closeCodes.comeBackLater, "the door cannot be asked");
  if (may === "yes") return line.toSoketi(frames.subscribeText(channel, sign(line.socketId, channel, rules.soketi)));
  line.channels.delete(channel);
  if (wasHeld) return line.close(closeCodes.reauthorise, "a channel was lost");
  line.toClient(frames.subscriptionErrorText(channel, "AuthError"));
}

async function askDoor(line: Line, channel: string, { door, limits }: FrameRules): Promise<"yes" | "no" | "unknown"> {
  try {
    return (await within(limits.doorMs, door.mayListen(line.personId, channel))) ? "yes" : "no";
  } catch {
    return "unknown";
  }
}

function sign(socketId: string, channel: string, soketi: SoketiPlace): string {
  return `${soketi.key}:${createHmac("sha256", soketi.secret).update(`${socketId}:${channel}`).digest("hex")}`;
}

function unsubscribe(line: Line, channel: string): void {
  if (!line.channels.delete(channel)) return;
  line.toSoketi(frames.unsubscribeText(channel));
}

function typing(line: Line, channel: string, threadId: string | undefined, rules: FrameRules): void {
  const isHeld = line.channels.has(channel) && parseChannel(channel)?.kind === "conversation";
  if (!isHeld) {
    line.close(closeCodes.badFrame, "typing where one is not");
    return;
  }
  const now = rules.now();
  if (now - (line.typedAt.get(channel) ?? Number.NEGATIVE_INFINITY) < rules.limits.typingEveryMs) return;
  line.typedAt.set(channel, now);
  line.toSoketi(frames.typingText(channel, { personId: line.personId, ...(threadId && { threadId }) }));
}
