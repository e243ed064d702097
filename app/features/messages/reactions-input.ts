import { isOneEmoji } from "~/shared/rules/one-emoji";

/** Which page of who reacted an address names. */
export type AskedReaction = { emoji: string | undefined; after: number | undefined };

/** What an address asks for; what makes no sense in it is left out. */
export function askedReaction(search: URLSearchParams): AskedReaction {
  const emoji = search.get("emoji") ?? "";
  const after = Number(search.get("after"));
  return {
    emoji: isOneEmoji(emoji) ? emoji : undefined,
    after: Number.isSafeInteger(after) && after !== 0 ? after : undefined,
  };
}
