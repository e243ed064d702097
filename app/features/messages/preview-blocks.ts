export type PreviewBlock = { kind: "text" | "code"; text: string };

/**
 * How a message on its way is laid out until the server's rendering is there: paragraphs and code fences, so that
 * the line keeps its height when the real one takes its place. Nothing here is HTML.
 */
export function previewBlocks(body: string): PreviewBlock[] {
  // Every second part stands between fences.
  return body
    .split(/^```.*\n?/m)
    .flatMap((part, place) => (place % 2 === 1 ? code(part) : paragraphs(part)))
    .filter(({ text }) => text.length > 0);
}

function code(part: string): PreviewBlock[] {
  return [{ kind: "code", text: part.replace(/\n$/, "") }];
}

function paragraphs(part: string): PreviewBlock[] {
  return part.split(/\n{2,}/).map((text) => ({ kind: "text", text: text.replace(/^\n+|\n+$/g, "") }));
}
