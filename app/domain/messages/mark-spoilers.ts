import type { Delimiter, MarkdownIt, StateInline, Token } from "markdown-it";

const bar = "|".charCodeAt(0);
// The parser's own rule for words runs past a bar.
const words = /[^\n!#$%&*+\-:<=>@[\\\]^_`{|}~]+/y;

/**
 * `||Words||` are covered until somebody asks for them. A box to tick, and not a script, uncovers them: so it works
 * with a keyboard, a screen reader and without JavaScript. A spoiler holds no other, and stands in no link.
 */
export function markSpoilers(made: MarkdownIt): void {
  made.inline.ruler.at("text", readWords);
  made.inline.ruler.before("emphasis", "spoiler", readBars);
  made.inline.ruler2.before("emphasis", "spoiler", pairAll);
  made.renderer.rules.spoiler_open = () =>
    '<label class="spoiler"><input type="checkbox" autocomplete="off" aria-label="Show the spoiler"><span>';
  made.renderer.rules.spoiler_close = () => "</span></label>";
}

function readWords(state: StateInline, silent: boolean): boolean {
  words.lastIndex = state.pos;
  if (!words.test(state.src)) return false;
  const end = Math.min(words.lastIndex, state.posMax);
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

function readBars(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== bar || state.linkLevel > 0) return false;
  const { length, can_open, can_close } = state.scanDelims(state.pos, true);
  if (length < 2) return false;
  for (let read = 0; read + 1 < length; read += 2) {
    state.push("text", "", 0).content = "||";
    const token = state.tokens.length - 1;
    state.delimiters.push({ marker: bar, length: 0, token, end: -1, open: can_open, close: can_close });
  }
  if (length % 2 === 1) state.push("text", "", 0).content = "|";
  state.pos += length;
  return true;
}

function pairAll(state: StateInline): boolean {
  pair(state.tokens, state.delimiters);
  for (const meta of state.tokens_meta) if (meta?.delimiters) pair(state.tokens, meta.delimiters);
  return true;
}

function pair(tokens: Token[], delimiters: Delimiter[]): void {
  let free = 0;
  delimiters.forEach((opener, place) => {
    const closer = delimiters[opener.end];
    if (opener.marker !== bar || !closer || place < free) return;
    free = opener.end + 1;
    become(tokens[opener.token], "spoiler_open", 1);
    become(tokens[closer.token], "spoiler_close", -1);
  });
}

function become(token: Token | undefined, type: string, nesting: 1 | -1): void {
  if (token) Object.assign(token, { type, nesting, content: "" });
}
