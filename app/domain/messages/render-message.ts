import MarkdownIt, { type MarkdownIt as Markdown, type StateInline } from "markdown-it";
import { full as emoji } from "markdown-it-emoji";

/** Person id by handle, for the handles that mean somebody. */
export type Mentions = Record<string, string>;

// One line in which nothing can mean anything to the parser. Most messages are that, and it takes a hundredth of the time.
const plainWords = /^(?!\d+[.)])[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,.;?!'"()…–—‘’“”-]*[\p{L}\p{N},.;?!'"()…])?$/u;
type RenderEnv = { mentions: Mentions; seen?: Set<string> };

const markdown = makeMarkdown();
const handlePattern = /@([a-z0-9][a-z0-9._-]{0,49})/iy;

/*
 * The only maker of HTML from what people write. An attacker would try raw tags, script-bearing links and
 * attributes: raw HTML is off, so every `<` is escaped; a link is made only for http, https and mailto; and no
 * class, id or style ever comes from the text. Nesting is bounded, so no text makes the parser dig for long.
 */
export function renderMessage(body: string, mentions: Mentions): string {
  if (plainWords.test(body)) return `<p>${body.replaceAll('"', "&quot;")}</p>`;
  return markdown.render(body, { mentions } satisfies RenderEnv).trim();
}

/** The handles a text names outside of code, lower-cased, at most a hundred. */
export function findHandles(body: string): string[] {
  if (!body.includes("@")) return [];
  const seen = new Set<string>();
  markdown.render(body, { mentions: {}, seen } satisfies RenderEnv);
  return [...seen].slice(0, 100);
}

function makeMarkdown(): Markdown {
  const made = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 20 });
  made.use(emoji, { shortcuts: {} });
  made.disable(["image", "heading", "lheading", "hr", "reference", "table", "html_block", "html_inline", "entity"]);
  made.validateLink = (url) => /^(https?:\/\/|mailto:)/i.test(url.trim());
  made.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  made.inline.ruler.before("emphasis", "mention", mention);
  made.renderer.rules.link_open = (tokens, index) => {
    const href = String(tokens[index]?.attrGet("href") ?? "");
    return `<a href="${made.utils.escapeHtml(href)}" rel="noopener nofollow ugc" target="_blank">`;
  };
  made.renderer.rules.mention = (tokens, index) => {
    const { content = "", meta } = tokens[index] ?? {};
    return `<span class="mention" data-person="${made.utils.escapeHtml(String(meta?.personId))}">@${made.utils.escapeHtml(content)}</span>`;
  };
  made.renderer.rules.fence = (tokens, index) => {
    return `<pre tabindex="0"><code>${made.utils.escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`;
  };
  return made;
}

function mention(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "@" || /[\p{L}\p{N}_]/u.test(state.src[state.pos - 1] ?? "")) return false;
  handlePattern.lastIndex = state.pos;
  const written = handlePattern.exec(state.src)?.[1]?.replace(/[._-]+$/, "");
  if (!written) return false;
  const env = state.env as RenderEnv;
  env.seen?.add(written.toLowerCase());
  const personId = Object.hasOwn(env.mentions, written.toLowerCase()) ? env.mentions[written.toLowerCase()] : undefined;
  if (!personId) return false;
  if (!silent) {
    const token = state.push("mention", "", 0);
    token.content = written;
    token.meta = { personId };
  }
  state.pos += written.length + 1;
  return true;
}
