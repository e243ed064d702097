import type { LinkDescriptor } from "@remix-run/node";

/**
 * A list that stands on its end jumps with every piece of the page that arrives; the browser is asked to show
 * nothing before the composer, which follows the list, is there.
 */
export function wholePageFirst(): LinkDescriptor[] {
  return [{ rel: "expect", href: "#composer", blocking: "render" } as LinkDescriptor];
}
