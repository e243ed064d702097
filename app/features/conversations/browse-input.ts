/** What the address of the directory asks for. */
export function browseInput(workspace: string, asked: URLSearchParams) {
  const after = asked.get("after")?.slice(0, 200);
  return { workspace, search: (asked.get("search") ?? "").slice(0, 100), ...(after ? { after } : {}) };
}
