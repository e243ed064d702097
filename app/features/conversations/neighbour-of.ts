import type { SidebarItemView } from "~/shared/views/conversation";
import { isWaiting } from "./attention-of";

type Step = { currentId: string | undefined; direction: 1 | -1; onlyWaiting: boolean };

/** The conversation that follows in the order of the sidebar, round its end; null where there is no other. */
export function neighbourOf(rows: readonly SidebarItemView[], { currentId, direction, onlyWaiting }: Step) {
  const at = rows.findIndex(({ id }) => id === currentId);
  const start = at < 0 && direction < 0 ? 0 : at;
  for (let steps = 1; steps <= rows.length; steps += 1) {
    const row = rows[(start + direction * steps + rows.length * 2) % rows.length];
    if (row && row.id !== currentId && (!onlyWaiting || isWaiting(row))) return row;
  }
  return null;
}
