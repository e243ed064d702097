import { ListSaved } from "~/shared/inputs/message";

/** Which of what was put aside an address asks for; what it says wrongly is left out. */
export function savedInput(workspace: string, asked: URLSearchParams) {
  const given = (name: string) => asked.get(name) || undefined;
  const parsed = ListSaved.safeParse({ show: given("show"), after: given("after") });
  return { workspace, ...(parsed.success ? parsed.data : ListSaved.parse({})) };
}
