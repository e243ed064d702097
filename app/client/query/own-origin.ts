import { useRouteLoaderData } from "@remix-run/react";

/** The origin of this house as the server knows it, so that its own links are known in the first page too. */
export function useOwnOrigin(): string {
  const root = useRouteLoaderData("root") as { origin?: string } | undefined;
  return root?.origin ?? "";
}
