import type { MemberView } from "~/shared/views/conversation";

/** Somebody is in, or has another role now; the list stays sorted by name as the server sorts it. */
export function foldJoined(list: MemberView[], member: MemberView): MemberView[] {
  return [...foldLeft(list, member.person.id), member].sort(byName);
}

export function foldLeft(list: MemberView[], personId: string): MemberView[] {
  return list.filter((member) => member.person.id !== personId);
}

function byName(a: MemberView, b: MemberView): number {
  return compare(a.person.name, b.person.name) || compare(a.person.id, b.person.id);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
