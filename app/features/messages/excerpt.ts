/** A message in a line: its words without the signs that set them. */
export function excerpt(body: string): string {
  return body
    .replace(/```\w*|[*_`~|]+/g, "")
    .replace(/^\s*(?:[>#]+|[-+]) */gm, "")
    .replace(/\s+/g, " ")
    .trim();
}
