import type { ShouldRevalidateFunction } from "@remix-run/react";
import { keptWhile } from "~/client/query/kept-while";

const keptInConversation = keptWhile("workspace", "conversation");

/** The newest messages are kept live; another page of the history is another page to load. */
export const shouldLoadAgain: ShouldRevalidateFunction = (args) =>
  pageOf(args.currentUrl) !== pageOf(args.nextUrl) || keptInConversation(args);

function pageOf({ searchParams }: URL) {
  return ["before", "after", "around"].map((name) => searchParams.get(name)).join(" ");
}
