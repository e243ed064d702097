import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { OutboxProvider } from "../device/outbox-provider";
import { LiveProvider } from "../live/live-provider";
import { createLiveStore } from "../live/live-store";
import { createClients } from "./clients";
import { HydrateAnswers } from "./hydrate-answers";
import { ApiProvider } from "./use-api";

/** What every page stands in: the cache, the typed procedures, the answers its loaders brought, and the live line. */
export function AppProviders({ children }: { children: ReactNode }) {
  const [clients] = useState(createClients);
  const [store] = useState(createLiveStore);
  return (
    <QueryClientProvider client={clients.queryClient}>
      <ApiProvider trpcClient={clients.calls} queryClient={clients.queryClient}>
        <HydrateAnswers store={store}>
          <LiveProvider clients={clients} store={store}>
            <OutboxProvider clients={clients} store={store}>
              {children}
            </OutboxProvider>
          </LiveProvider>
        </HydrateAnswers>
      </ApiProvider>
    </QueryClientProvider>
  );
}
