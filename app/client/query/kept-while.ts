import type { ShouldRevalidateFunction } from "@remix-run/react";

/**
 * For a route's `shouldRevalidate`: what it has loaded is kept live, so it is read again only when one of these
 * parts of the address becomes another, or when a form has changed something.
 */
export function keptWhile(...params: string[]): ShouldRevalidateFunction {
  return ({ currentParams, nextParams, currentUrl, nextUrl, formMethod, defaultShouldRevalidate }) => {
    if (params.some((name) => currentParams[name] !== nextParams[name])) return true;
    const isForm = formMethod !== undefined && formMethod !== "GET";
    return (isForm || currentUrl.href === nextUrl.href) && defaultShouldRevalidate;
  };
}
