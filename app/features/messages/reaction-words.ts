import type { ReactionView } from "~/shared/views/message";

/** A reaction for those who hear the page: "Thumbs up, 3 people, you too". */
export function spokenReaction({ name, count, isMine }: ReactionView): string {
  const called = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (count === 1) return `${called}, ${isMine ? "you" : "1 person"}`;
  return `${called}, ${count} people${isMine ? ", you too" : ""}`;
}

/** Who chose it: "You, Ada, Chidi and 4 others". */
export function whoReacted({ people, count, isMine }: ReactionView, meId: string): string {
  const others = people.filter(({ id }) => id !== meId).map(({ name }) => firstName(name));
  const named = isMine ? ["You", ...others] : others;
  const more = count - named.length;
  const all = more > 0 ? [...named, more === 1 ? "1 other" : `${more} others`] : named;
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : (all[0] ?? "");
}

function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
