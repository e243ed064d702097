import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "~/api/trpc/root";

const context = createTRPCContext<AppRouter>();

export const ApiProvider = context.TRPCProvider;

/** Every procedure as options for queries and mutations: `useQuery(api.workspaces.mine.queryOptions())`. */
export const useApi = context.useTRPC;

/** Every procedure as a plain call. */
export const useApiCalls = context.useTRPCClient;
