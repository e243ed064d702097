import type { PollView } from "~/shared/views/message";
import { listNames } from "./list-names";

type Option = PollView["options"][number];

/** How much of all that was chosen an answer is, in whole hundredths. */
export function shareOf({ options }: Pick<PollView, "options">, { count }: Pick<Option, "count">): number {
  const all = options.reduce((sum, option) => sum + option.count, 0);
  return all === 0 ? 0 : Math.round((count * 100) / all);
}

/** "1 vote", "2 votes". */
export function votesWords(count: number): string {
  return count === 1 ? "1 vote" : `${count.toLocaleString("en")} votes`;
}

/** Who chose it, as far as they are named; empty where nobody is. */
export function voterWords({ people, count }: Pick<Option, "people" | "count">): string {
  const names = people.slice(0, 3).map(({ name }) => name);
  const others = count - names.length;
  if (names.length === 0 || others === 0) return listNames(names);
  return `${names.join(", ")} and ${others.toLocaleString("en")} ${others === 1 ? "other" : "others"}`;
}

/** What sort of poll it is: "Several answers, anonymous". */
export function sortWords({ isMultiple, isAnonymous }: Pick<PollView, "isMultiple" | "isAnonymous">): string {
  return `${isMultiple ? "Several answers" : "One answer"}${isAnonymous ? ", anonymous" : ""}`;
}

/** Whether votes count no more, as far as this device's clock knows; the server decides by its own. */
export function isPollOver({ closedAt, closesAt }: Pick<PollView, "closedAt" | "closesAt">, now: number): boolean {
  return closedAt !== null || (closesAt !== null && Date.parse(closesAt) <= now);
}
