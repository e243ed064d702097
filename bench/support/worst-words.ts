import { renderMessage } from "~/domain/messages/render-message";
import { round } from "./figures";

const tricks = ["[", "*a_ ", "> ", "`", "||a ", "- a\n", "|a|\n|-|\n", "<", "![[](", "**", "http://", "@a", "京", "😀"];
const bytes = 65_536;

/** The slowest of 64 KB texts that are made to be slow: which it is, and the milliseconds it takes. */
export function slowestWords(): { words: string; ms: number } {
  const times = tricks.map((trick) => {
    const text = trick.repeat(Math.ceil(bytes / Buffer.byteLength(trick)));
    renderMessage(text, {});
    const tries = Array.from({ length: 3 }, () => timed(text));
    return { words: trick.trim(), ms: round(Math.min(...tries), 1) };
  });
  return times.reduce((slowest, one) => (one.ms > slowest.ms ? one : slowest));
}

function timed(text: string): number {
  const began = performance.now();
  renderMessage(text, {});
  return performance.now() - began;
}
