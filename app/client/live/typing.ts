export type Typing = {
  /** Ids of those who write in the conversation now. */
  in(conversationId: string): readonly string[];
  seen(conversationId: string, personId: string): void;
  /** Their words have come, so they are not writing them any longer. */
  stopped(conversationId: string, personId: string): void;
  clear(): void;
};

const shownMs = 6_000;
const nobody: readonly string[] = [];

/** Who was seen writing in the last six seconds. */
export function createTyping(onChange: () => void): Typing {
  const writing = new Map<string, ReturnType<typeof setTimeout>>();
  const shown = new Map<string, readonly string[]>();

  function show(conversationId: string): void {
    const prefix = `${conversationId} `;
    const ids = [...writing.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    shown.set(conversationId, ids.length > 0 ? ids : nobody);
    onChange();
  }
  function stopped(conversationId: string, personId: string): void {
    const key = `${conversationId} ${personId}`;
    if (!writing.has(key)) return;
    clearTimeout(writing.get(key));
    writing.delete(key);
    show(conversationId);
  }
  return {
    in: (conversationId) => shown.get(conversationId) ?? nobody,
    seen(conversationId, personId) {
      const key = `${conversationId} ${personId}`;
      const isNew = !writing.has(key);
      clearTimeout(writing.get(key));
      writing.set(
        key,
        setTimeout(() => stopped(conversationId, personId), shownMs),
      );
      if (isNew) show(conversationId);
    },
    stopped,
    clear() {
      for (const timer of writing.values()) clearTimeout(timer);
      writing.clear();
      shown.clear();
      onChange();
    },
  };
}
