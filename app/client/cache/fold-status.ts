import type { StatusesView, StatusView } from "~/shared/views/profile";

/** What somebody says of the moment now; nothing takes them from the list. */
export function foldStatus(statuses: StatusesView, personId: string, status: StatusView | null): StatusesView {
  const known = statuses[personId] ?? null;
  if (known?.emoji === status?.emoji && known?.text === status?.text && known?.until === status?.until) return statuses;
  const { [personId]: _before, ...others } = statuses;
  return status ? { ...others, [personId]: status } : others;
}
