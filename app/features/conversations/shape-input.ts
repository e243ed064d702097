import { PreviewShape } from "~/shared/inputs/conversation-settings";

/** The shape that an address asks to be shown; null while none is chosen. */
export function askedShape(asked: URLSearchParams): PreviewShape | null {
  if (!asked.has("shape")) return null;
  const parsed = PreviewShape.safeParse({ kind: asked.get("kind"), visibility: asked.get("visibility") });
  return parsed.success ? parsed.data : null;
}
