/** An emoji with its spoken name. */
export type Emoji = { emoji: string; name: string };

/** What one browser remembers of its person's emojis: the latest ones first, and the skin tone, 0 for none, 1 to 5. */
export type EmojiMemory = { recents: readonly Emoji[]; tone: number };

const key = "parley-emoji";
const most = 24;

/** Where nobody has chosen yet. */
export const firstChoice: EmojiMemory = {
  recents: [
    { emoji: "👍", name: "thumbs up" },
    { emoji: "🎉", name: "party popper" },
    { emoji: "👀", name: "eyes" },
  ],
  tone: 0,
};

/** As another page may have written it, or nobody: what does not fit counts as nothing. */
export function parseMemory(text: string | null): EmojiMemory {
  try {
    const { recents, tone } = JSON.parse(text ?? "") as Partial<EmojiMemory>;
    const known = Array.isArray(recents) ? recents.filter(isEmoji) : [];
    const isTone = typeof tone === "number" && Number.isInteger(tone) && tone >= 0 && tone <= 5;
    return { recents: withFirst(known), tone: isTone ? tone : 0 };
  } catch {
    return firstChoice;
  }
}

/** With an emoji as the latest one. */
export function remembering(memory: EmojiMemory, { emoji, name }: Emoji): EmojiMemory {
  const others = memory.recents.filter((one) => one.emoji !== emoji);
  return { ...memory, recents: [{ emoji, name }, ...others].slice(0, most) };
}

function isEmoji(one: unknown): one is Emoji {
  const { emoji, name } = (one ?? {}) as Partial<Emoji>;
  return typeof emoji === "string" && emoji.length <= 40 && typeof name === "string";
}

function withFirst(known: readonly Emoji[]): readonly Emoji[] {
  const rest = firstChoice.recents.filter(({ emoji }) => known.every((one) => one.emoji !== emoji));
  return [...known, ...rest].slice(0, Math.max(known.length, firstChoice.recents.length));
}

const listeners = new Set<() => void>();
let current: EmojiMemory | null = null;

/** The memory of this browser, which its pages share. */
export const emojiMemory = {
  read(): EmojiMemory {
    current ??= parseMemory(stored());
    return current;
  },
  change(how: (memory: EmojiMemory) => EmojiMemory): void {
    // Another page may have chosen since.
    current = how(parseMemory(stored() ?? JSON.stringify(current ?? firstChoice)));
    try {
      localStorage.setItem(key, JSON.stringify(current));
    } catch {}
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

// A forbidden storage throws; then the memory lives as long as the page.
function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
