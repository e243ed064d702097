import { useMatches } from "@remix-run/react";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { LiveStore } from "../live/live-store";
import { createAnswerIntake } from "./answer-intake";

/** Puts the answers that the loaders brought into the cache, once each. */
export function HydrateAnswers({ store, children }: { store: LiveStore; children: ReactNode }) {
  const queryClient = useQueryClient();
  const [intake] = useState(() => createAnswerIntake(queryClient, store));
  const matches = useMatches();
  for (const match of matches) intake.take(match.data);
  useEffect(intake.settle);
  return children;
}
