import { codePoints, limits } from "~/shared/rules/limits";

export type MessageLength = { used: number; over: number; isNear: boolean };

/** How much of a message's room is used; counted only when the text is long enough for it to matter. */
export function messageLength(text: string): MessageLength {
  const nearFrom = limits.messageCodePoints * 0.9;
  // Code units are never fewer than code points.
  const used = text.length > nearFrom ? codePoints(text) : text.length;
  return { used, over: Math.max(0, used - limits.messageCodePoints), isNear: used > nearFrom };
}
