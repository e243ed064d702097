import MarkdownIt, { type MarkdownIt as Markdown, type StateInline } from "markdown-it";
import { full as emoji } from "markdown-it-emoji";
import { limits } from "~/shared/rules/limits";
import type { Calling } from "~/shared/rules/vocabulary";
import { codeLanguage } from "./code-rules";
import { colourCode } from "./colour-code";
import { markSpoilers } from "./mark-spoilers";
import { markTasks } from "./mark-tasks";

/** Person id by handle, for the handles that mean somebody. */
export type Mentions = Record<string, string>;

// One line in which nothing can mean anything to the parser. Most messages are that, and it takes a hundredth of the time.
const plainWords = /^(?!\d+[.)])[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,.;?!'"()…–—‘’“”-]*[\p{L}\p{N},.;?!'"()…])?$/u;
// No message that can be sent is longer; of what is, the parser sees only what has no more marks than one could have.
const longest = limits.messageCodePoints * 2;
const mostMarks = limits.messageCodePoints;
type RenderEnv = { mentions: Mentions; calls: Calling | null; seen?: Set<string> };

const markdown = makeMarkdown();
const handlePattern = /@([a-z0-9][a-z0-9._-]{0,49})/iy;

/*
 * The only maker of HTML from what people write. An attacker would try raw tags, script-bearing links and
 * attributes: raw HTML is off, so every `<` is escaped; a link is made only for http, https and mailto; and no
 * class, id or style ever comes from the text. Nesting is bounded, so no text makes the parser dig for long.
 */
export function renderMessage(body: string, mentions: Mentions, calls: Calling | null = null): string {
  if (plainWords.test(body)) return `<p>${body.replaceAll('"', "&quot;")}</p>`;
  if (body.length > longest && countMarks(body) > mostMarks) return asWords(body);
  return markdown.render(body, { mentions, calls } satisfies RenderEnv).trim();
}

/** The handles a text names outside of code, lower-cased, at most a hundred. */
export function findHandles(body: string): string[] {
  if (!body.includes("@")) return [];
  const seen = new Set<string>();
  markdown.render(body, { mentions: {}, calls: null, seen } satisfies RenderEnv);
  return [...seen].slice(0, 100);
}

function makeMarkdown(): Markdown {
  const made = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 20 });
  made.use(emoji, { shortcuts: {} });
  made.disable(["image", "heading", "lheading", "hr", "reference", "html_block", "html_inline", "entity"]);
  made.validateLink = (url) => /^(https?:\/\/|mailto:)/i.test(url.trim());
  made.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  made.inline.ruler.before("emphasis", "mention", mention);
  made.renderer.rules.link_open = (tokens, index) => {
    const href = String(tokens[index]?.attrGet("href") ?? "");
    return `<a href="${made.utils.escapeHtml(href)}" rel="noopener nofollow ugc" target="_blank">`;
  };
  made.renderer.rules.mention = (tokens, index) => {
    const { content = "", meta } = tokens[index] ?? {};
    if (!meta) return `<span class="mention mention-call">@${made.utils.escapeHtml(content)}</span>`;
    return `<span class="mention" data-person="${made.utils.escapeHtml(String(meta.personId))}">@${made.utils.escapeHtml(content)}</span>`;
  };
  markSpoilers(made);
  markTasks(made);
  showTables(made);
  made.renderer.rules.fence = (tokens, index) => codeBlock(tokens[index]?.content ?? "", tokens[index]?.info ?? "");
  made.renderer.rules.code_block = (tokens, index) => codeBlock(tokens[index]?.content ?? "", "");
  return made;
}

/** A table scrolls in a box of its own; which side its words keep to is a class, for a style would be refused. */
function showTables({ renderer }: Markdown): void {
  renderer.rules.table_open = () => '<div class="table-box" role="group" aria-label="Table" tabindex="0"><table>\n';
  renderer.rules.table_close = () => "</table></div>\n";
  for (const cell of ["th", "td"]) {
    renderer.rules[`${cell}_open`] = (tokens, index) => {
      const side = /(center|right)$/.exec(String(tokens[index]?.attrGet("style")))?.[1];
      return side ? `<${cell} class="cell-${side}">` : `<${cell}>`;
    };
  }
}

// The direction is given, so that code does not decide on which side the words around it begin.
function codeBlock(code: string, info: string): string {
  const { escapeHtml } = markdown.utils;
  const language = codeLanguage(info.trim().split(/\s/, 1)[0] ?? "");
  const html = language ? colourCode(code, language, escapeHtml) : escapeHtml(code);
  const head = `<div class="code-head"><span>${language?.label ?? "Code"}</span><button type="button" class="code-copy">Copy</button></div>`;
  const pre = `<pre tabindex="0"><code>${html}</code></pre>`;
  const lines = countLines(code);
  if (lines <= limits.codeLinesShown) return `<div class="code-block" dir="ltr">${head}${pre}</div>\n`;
  const fold = `<label class="code-fold"><input type="checkbox" autocomplete="off"><span>Show all ${lines} lines</span></label>`;
  return `<div class="code-block code-long" dir="ltr">${head}${pre}${fold}</div>\n`;
}

function countLines(code: string): number {
  return code.replace(/\n$/, "").split("\n").length;
}

function countMarks(body: string): number {
  let count = 0;
  for (const _ of body.matchAll(/[^\p{L}\p{M}\p{N} ,.;?'"]/gu)) count += 1;
  return count;
}

function asWords(body: string): string {
  return `<p>${markdown.utils.escapeHtml(body).replaceAll("\n", "<br>\n")}</p>`;
}

function mention(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "@" || /[\p{L}\p{N}_]/u.test(state.src[state.pos - 1] ?? "")) return false;
  handlePattern.lastIndex = state.pos;
  const written = handlePattern.exec(state.src)?.[1]?.replace(/[._-]+$/, "");
  if (!written) return false;
  const handle = written.toLowerCase();
  const env = state.env as RenderEnv;
  env.seen?.add(handle);
  const personId = Object.hasOwn(env.mentions, handle) ? env.mentions[handle] : undefined;
  if (!personId && env.calls !== handle) return false;
  if (!silent) {
    const token = state.push("mention", "", 0);
    token.content = written;
    token.meta = personId ? { personId } : null;
  }
  state.pos += written.length + 1;
  return true;
}
