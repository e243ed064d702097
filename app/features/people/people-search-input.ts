/** What the address of a page asks of the list of people: a part of a name, and who is chosen already. */
export function peopleSearchInput(workspace: string, asked: URLSearchParams) {
  return { workspace, search: (asked.get("search") ?? "").slice(0, 100), also: asked.getAll("person").slice(0, 100) };
}
