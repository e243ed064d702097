/** What is being written at the cursor that may be completed: an emoji's name, somebody, a conversation or a command. */
export type CompletionToken = {
  kind: "emoji" | "person" | "conversation" | "command";
  /** What was written of it so far, without its sign. */
  words: string;
  from: number;
  to: number;
};

const kinds = { ":": "emoji", "@": "person", "#": "conversation" } as const;
// A sign that begins a word, and what is written behind it up to the cursor.
const pattern = /(?:^|[\s([{"'])([:@#])([\p{L}\p{M}\p{N}_.+-]{0,40})$/u;

/** What could be completed at the cursor; nothing inside of code, where signs mean themselves. */
export function findToken(text: string, from: number, to: number): CompletionToken | null {
  if (from !== to) return null;
  const before = text.slice(0, to);
  const [, command] = /^\/([a-z]{0,30})$/i.exec(before) ?? [];
  if (command !== undefined) return { kind: "command", words: command, from: 0, to };
  const [, sign, words = ""] = pattern.exec(before.slice(-60)) ?? [];
  const kind = kinds[sign as keyof typeof kinds];
  if (!kind || isInCode(before)) return null;
  // A colon alone, or a face made of signs, is no name.
  if (kind === "emoji" && !/^[\p{L}+].+/u.test(words)) return null;
  return { kind, words, from: to - words.length - 1, to };
}

function isInCode(before: string): boolean {
  const fences = before.match(/^[ \t]*```/gm)?.length ?? 0;
  if (fences % 2 === 1) return true;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return (line.match(/`/g)?.length ?? 0) % 2 === 1;
}
