declare module "markdown-it-emoji" {
  import type { MarkdownIt } from "markdown-it";

  /** All shortcodes that the package knows. */
  export function full(markdown: MarkdownIt, options?: { shortcuts?: Record<string, string | string[]> }): void;
}
