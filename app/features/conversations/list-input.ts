import { ListArchived, ListConversations } from "~/shared/inputs/administration";

/** Which page of the archive an address asks for. */
export function archivedInput(workspace: string, asked: URLSearchParams) {
  const parsed = ListArchived.safeParse({ after: cursorIn(asked) });
  return { workspace, ...(parsed.success ? parsed.data : {}) };
}

/** How an address wants the administrator's list narrowed and sorted; what it says wrongly is left out. */
export function administeredInput(workspace: string, asked: URLSearchParams) {
  const given = (name: string) => asked.get(name) || undefined;
  const input = {
    search: given("search"),
    kind: given("kind"),
    visibility: given("visibility"),
    state: given("state"),
    sort: given("sort"),
    after: cursorIn(asked),
  };
  const parsed = ListConversations.safeParse(input);
  return { workspace, ...(parsed.success ? parsed.data : ListConversations.parse({})) };
}

/** The address of the following page. */
export function nextLink(asked: URLSearchParams, next: [string, string]): string {
  const to = new URLSearchParams(asked);
  to.set("after", next[0]);
  to.set("at", next[1]);
  return `?${to}`;
}

function cursorIn(asked: URLSearchParams): [string, string] | undefined {
  const [value, id] = [asked.get("after"), asked.get("at")];
  return value !== null && id !== null ? [value, id] : undefined;
}
