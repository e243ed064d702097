import { ListDrafts } from "~/shared/inputs/draft";

/** Which page of drafts an address asks for; what it says wrongly is left out. */
export function draftsInput(workspace: string, asked: URLSearchParams) {
  const parsed = ListDrafts.safeParse({ after: asked.get("after") || undefined });
  return { workspace, ...(parsed.success ? parsed.data : {}) };
}
