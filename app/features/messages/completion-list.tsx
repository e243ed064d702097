import { type RefObject, useEffect, useRef, useState } from "react";
import { listCursor } from "~/ui/controls/list-cursor";
import { PaletteResults, paletteOptionId } from "~/ui/controls/palette-results";
import type { CompletionToken } from "./completion-token";
import type { useCompletion } from "./use-completion";
import { useCompletions } from "./use-completions";

type CompletionListProps = {
  id: string;
  conversationId: string;
  token: CompletionToken;
  field: RefObject<HTMLTextAreaElement>;
  completion: ReturnType<typeof useCompletion>;
};

/** What may be meant by what is being written. The focus stays in the field, which says which line is meant. */
export function CompletionList({ id, conversationId, token, field, completion }: CompletionListProps) {
  const groups = useCompletions(conversationId, token);
  const options = groups.flatMap(({ items }) => items);
  // Whoever writes on means the best of what is left.
  const [pointed, setPointed] = useState({ words: "", key: "" });
  const found = pointed.words === token.words ? options.findIndex(({ key }) => key === pointed.key) : 0;
  const at = Math.max(0, found);
  const current = options[at]?.key;
  const list = useRef<HTMLDivElement>(null);

  function choose(key: string | undefined): boolean {
    const option = options.find((one) => one.key === key);
    if (option) completion.choose(token, option.text);
    return option !== undefined;
  }
  function point(key = "") {
    setPointed({ words: token.words, key });
    document.getElementById(paletteOptionId(id, key))?.scrollIntoView({ block: "nearest" });
  }
  function handleKey(key: string): boolean {
    if (key === "Escape") completion.dismiss();
    if (key === "Escape") return true;
    // What is written in full already is sent by Enter.
    if (key === "Enter" && options[at]?.text.trim() === field.current?.value.slice(token.from, token.to)) return false;
    if (key === "Enter" || key === "Tab") return choose(current);
    const next = key === "ArrowDown" || key === "ArrowUp" ? listCursor(key, at, options.length) : undefined;
    if (next !== undefined) point(options[next]?.key);
    return next !== undefined;
  }
  const { keys } = completion;
  useEffect(() => {
    keys.current = options.length > 0 ? handleKey : null;
    return () => {
      keys.current = null;
    };
  });
  usePointing(field, id, current);

  if (options.length === 0) return null;
  return (
    <div className="absolute inset-x-0 bottom-full z-20 mb-1 flex max-h-72 max-w-120 animate-appear flex-col rounded-card bg-surface-floating pt-1 shadow-float">
      <PaletteResults
        id={id}
        listRef={list}
        label={labels[token.kind]}
        groups={groups}
        current={current}
        onPoint={point}
        onChoose={choose}
        empty=""
      />
    </div>
  );
}

const labels = { emoji: "Emojis", person: "People", conversation: "Conversations", command: "Commands" };

/** The field says which line of the list is meant, for as long as there is one. */
function usePointing(field: RefObject<HTMLTextAreaElement>, id: string, current: string | undefined) {
  useEffect(() => {
    const area = field.current;
    if (!area || current === undefined) return;
    area.setAttribute("aria-controls", `${id}-list`);
    area.setAttribute("aria-activedescendant", paletteOptionId(id, current));
    return () => {
      area.removeAttribute("aria-controls");
      area.removeAttribute("aria-activedescendant");
    };
  }, [field, id, current]);
}
