import type { LoaderFunctionArgs } from "@remix-run/node";
import { type ApiCtx, contextFor } from "~/api/context/request-context";

/** The same context as the typed procedures get, for a page; cookies are gathered for its answer. */
export async function webContext({ request, context }: LoaderFunctionArgs): Promise<{ ctx: ApiCtx; headers: Headers }> {
  const headers = new Headers();
  const ctx = await contextFor({
    cookie: request.headers.get("Cookie"),
    agent: request.headers.get("User-Agent"),
    address: context.ip,
    setCookie: (value) => headers.append("Set-Cookie", value),
  });
  return { ctx, headers };
}
