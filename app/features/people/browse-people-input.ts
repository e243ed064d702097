/** What the address of the directory of people asks for. */
export function browsePeopleInput(workspace: string, asked: URLSearchParams) {
  const after = asked.get("after")?.slice(0, 200);
  return { workspace, search: (asked.get("search") ?? "").slice(0, 100), ...(after ? { after } : {}) };
}
