import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type DehydratedState, dehydrate, QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { toAppError } from "~/api/trpc/errors";
import { type AppRouter, appRouter, createCaller } from "~/api/trpc/root";
import { paths } from "~/shared/rules/paths";
import { viewProblem } from "./errors";
import { ownOrigin } from "./own-origin";
import { webContext } from "./web-context";

/** What a page may name: procedures as queries, and a caller for what decides where to go. */
export type PageArgs = {
  q: TRPCOptionsProxy<AppRouter>;
  call: ReturnType<typeof createCaller>;
  param(key: string): string;
  /** The same query, which the page can be without when the person may know of the thing and not have this of it. */
  ifAllowed<Q extends Query>(query: Q): Q & MayBeRefused;
  /** Runs these first, where what they answer says what else the page needs. */
  have(queries: readonly Query[]): Promise<unknown[]>;
  url: URL;
  /** Where people find this house. */
  origin: string;
  isSignedIn: boolean;
  /** Sends the browser elsewhere. */
  goTo(path: string): never;
};

type MayBeRefused = { mayBeRefused: true };
type Query = { queryKey: readonly unknown[] } & Partial<MayBeRefused>;
export type PageData = { dehydrated: DehydratedState };

/**
 * The one way to load a page: it names the queries that the browser would make, they run in process through the
 * same doors, and the page starts with their answers in its cache. Errors become Responses with a problem.
 */
export function page(name: (args: PageArgs) => readonly Query[] | Promise<readonly Query[]>) {
  return async (args: LoaderFunctionArgs) => {
    const { ctx, headers } = await webContext(args);
    const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
    const url = new URL(args.request.url);
    try {
      const queries = await name({
        q: createTRPCOptionsProxy({ router: appRouter, ctx, queryClient }),
        call: createCaller(ctx),
        param: (key) => args.params[key] ?? "",
        ifAllowed: (query) => ({ ...query, mayBeRefused: true }),
        have: (queries) => runAll(queryClient, queries),
        url,
        origin: ownOrigin(args.request),
        isSignedIn: ctx.actor.kind === "person",
        goTo: (path) => {
          throw redirect(path, { headers });
        },
      });
      await runAll(queryClient, queries);
    } catch (error) {
      throw asResponse(error, url);
    }
    return data<PageData>({ dehydrated: dehydrate(queryClient) }, { headers });
  };
}

function runAll(queryClient: QueryClient, queries: readonly Query[]): Promise<unknown[]> {
  return Promise.all(queries.map((query) => run(queryClient, query).catch((error) => refuse(query, error))));
}

function run(queryClient: QueryClient, query: Query): Promise<unknown> {
  if ("initialPageParam" in query)
    return queryClient.fetchInfiniteQuery(query as Parameters<QueryClient["fetchInfiniteQuery"]>[0]);
  return queryClient.fetchQuery(query as Parameters<QueryClient["fetchQuery"]>[0]);
}

function refuse(query: Query, error: unknown): void {
  if (!query.mayBeRefused || toAppError(error).code !== "forbidden") throw error;
}

function asResponse(error: unknown, url: URL): Response {
  if (error instanceof Response) return error;
  if (toAppError(error).code === "unauthenticated") return redirect(paths.signIn(url.pathname + url.search));
  const { problem, init } = viewProblem(error);
  return Response.json(problem, init);
}
