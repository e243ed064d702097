import { type DirectorySort, directorySorts } from "~/shared/inputs/conversation";

/** What the address of the directory asks for; whatever it does not know is left out. */
export function browseInput(workspace: string, asked: URLSearchParams) {
  const after = asked.get("after")?.slice(0, 250);
  const category = asked.get("category")?.slice(0, 40);
  return {
    workspace,
    search: (asked.get("search") ?? "").slice(0, 100),
    sort: directorySorts.find((sort) => sort === asked.get("sort")) ?? ("activity" satisfies DirectorySort),
    ...(category ? { category } : {}),
    ...(after ? { after } : {}),
  };
}

type Asked = Partial<Record<"search" | "category" | "sort" | "after", string>>;

/** The address of the directory with something else asked for: another order or heading begins at the first page. */
export function askedLink(asked: URLSearchParams, change: Asked): string {
  const { search, category, sort } = Object.fromEntries(asked);
  const wanted = Object.entries({ search, category, sort, ...change }).filter(([, value]) => value);
  return `?${new URLSearchParams(wanted as [string, string][])}`;
}
