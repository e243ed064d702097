import { Id } from "~/shared/inputs/id";
import type { PlanMove } from "~/shared/inputs/move";

/** What the page of a move has been told so far, in its address or by its form. */
export type AskedMove = {
  /** The message from whose menu it was opened: the list begins with it. */
  from: string;
  messageIds: string[];
  where: "thread" | "root" | "place" | "out" | undefined;
  rootId: string | undefined;
  toId: string | undefined;
  asThread: boolean;
};

const places = ["thread", "root", "place", "out"] as const;

/** What makes no sense in it is left out. */
export function askedMove(asked: URLSearchParams | FormData): AskedMove {
  const idOf = (name: string) => Id.safeParse(asked.get(name)).data;
  return {
    from: idOf("from") ?? idOf("message") ?? "",
    messageIds: asked.getAll("message").flatMap((id) => Id.safeParse(id).data ?? []),
    where: places.find((one) => one === asked.get("where")),
    rootId: idOf("root"),
    toId: idOf("place"),
    asThread: asked.get("asThread") === "yes",
  };
}

/** The same as an act; null while something is still to be chosen. */
export function planOf({ messageIds, where, rootId, toId, asThread }: AskedMove): PlanMove | null {
  if (messageIds.length === 0) return null;
  if (where === "thread") return { messageIds, asThread: true };
  if (where === "out") return { messageIds };
  if (where === "root") return rootId ? { messageIds, rootId } : null;
  return where === "place" && toId ? { messageIds, toId, ...(asThread ? { asThread } : {}) } : null;
}
