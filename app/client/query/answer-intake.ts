import { type DehydratedState, hydrate, type QueryClient } from "@tanstack/react-query";
import type { LiveStore } from "../live/live-store";
import { type Answer, reconcileAnswer } from "./reconcile-answer";

/**
 * New answers go into the cache while rendering, so that the page has them at once. Those that are there already,
 * and which live events may have brought further, are reconciled after the page has changed.
 */
export function createAnswerIntake(queryClient: QueryClient, store: LiveStore) {
  const taken = new WeakSet<object>();
  let waiting: Answer[] = [];

  return {
    take(loaderData: unknown): void {
      const state = dehydratedIn(loaderData);
      if (!state || taken.has(state)) return;
      taken.add(state);
      const isKnown = (answer: Answer) => queryClient.getQueryCache().get(answer.queryHash)?.state.data !== undefined;
      const known = state.queries.filter(isKnown);
      waiting.push(...known);
      hydrate(queryClient, { queries: state.queries.filter((answer) => !known.includes(answer)) });
    },
    settle(): void {
      const answers = waiting;
      waiting = [];
      for (const answer of answers) reconcileAnswer(queryClient, store, answer);
    },
  };
}

function dehydratedIn(loaderData: unknown): DehydratedState | null {
  if (typeof loaderData !== "object" || loaderData === null || !("dehydrated" in loaderData)) return null;
  return loaderData.dehydrated as DehydratedState;
}
