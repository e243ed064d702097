import { ListThreads } from "~/shared/inputs/thread";

/** Which threads an address asks for; what it says wrongly is left out. */
export function threadsInput(workspace: string, asked: URLSearchParams) {
  const given = (name: string) => asked.get(name) || undefined;
  const parsed = ListThreads.safeParse({ show: given("show"), after: given("after") });
  return { workspace, ...(parsed.success ? parsed.data : ListThreads.parse({})) };
}
