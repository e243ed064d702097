import type { MarkdownIt, StateCore, Token } from "markdown-it";

const box = /^\[([ xX])\]\s/;

/** A list item that begins with `[ ]` or `[x]` is a task: its box shows what the text says and is not for ticking. */
export function markTasks(made: MarkdownIt): void {
  made.core.ruler.after("inline", "tasks", findTasks);
  made.renderer.rules.task_box = (tokens, place) =>
    tokens[place]?.meta?.isDone
      ? '<input type="checkbox" disabled checked aria-label="Done">'
      : '<input type="checkbox" disabled aria-label="To do">';
}

function findTasks(state: StateCore): void {
  state.tokens.forEach((token, place) => {
    const [item, paragraph] = [state.tokens[place - 2], state.tokens[place - 1]];
    if (token.type === "inline" && paragraph?.type === "paragraph_open" && item?.type === "list_item_open")
      becomeTask({ state, item, line: token });
  });
}

function becomeTask({ state, item, line }: { state: StateCore; item: Token; line: Token }): void {
  const mark = box.exec(line.content)?.[1];
  const first = line.children?.[0];
  if (!mark || !first || !box.test(first.content)) return;
  first.content = first.content.slice("[ ]".length);
  const made = new state.Token("task_box", "", 0);
  made.meta = { isDone: mark !== " " };
  line.children?.unshift(made);
  item.attrJoin("class", "task");
}
