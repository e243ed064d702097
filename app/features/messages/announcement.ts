import type { MessageView } from "~/shared/views/message";
import { listNames } from "./list-names";

/** What a batch of arrivals sounds like to somebody who hears the page: how many, where, from whom. */
export function announcement(arrived: readonly Pick<MessageView, "author">[], place: string): string {
  if (arrived.length === 0) return "";
  const names = [...new Map(arrived.map(({ author }) => [author.id, author.name])).values()];
  const count = arrived.length === 1 ? "1 new message" : `${arrived.length} new messages`;
  return `${count} in ${place} from ${listNames(names)}`;
}
