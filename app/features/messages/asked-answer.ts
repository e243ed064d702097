import { Id } from "~/shared/inputs/id";
import type { AskedAnswer } from "./who-voted";

/** Which answer a page of voters is about, and after whom it goes on. */
export function askedAnswer(search: URLSearchParams): AskedAnswer {
  const idOf = (name: string) => Id.safeParse(search.get(name)).data;
  return { optionId: idOf("answer"), after: idOf("after") };
}
