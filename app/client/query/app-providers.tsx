import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "~/api/trpc/root";
import { createQueryClient } from "./query-client";
import { ApiProvider } from "./use-api";

/** What every page stands in: the cache, the typed procedures, the answers its loaders brought, and the live line. */
export function AppProviders({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [calls] = useState(() => createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/api/trpc" })] }));
  return (
    <QueryClientProvider client={queryClient}>
      <ApiProvider trpcClient={calls} queryClient={queryClient}>
        {children}
      </ApiProvider>
    </QueryClientProvider>
  );
}
