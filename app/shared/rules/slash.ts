/** A line that begins with a slash and a name, and what was written after the name. */
export type Slash = { name: string; words: string };

/** What to do, where a text is a command; null where it is something to say. A second slash or a space before it says it. */
export function readSlash(text: string): Slash | null {
  const [, name, words = ""] = /^\/([^\s/]\S*)([\s\S]*)$/.exec(text) ?? [];
  return name === undefined ? null : { name: name.toLowerCase(), words: words.trim() };
}

/** What is said by a text that is no command: of two slashes before a word one is the sign that it is to be said. */
export function saidWords(text: string): string {
  return /^\/\/[^\s/]/.test(text) ? text.slice(1) : text;
}
