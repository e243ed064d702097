import { paths } from "~/shared/rules/paths";

let isLeaving = false;

/** The session is over: a whole new document, so that nothing of the person's stays in memory. */
export function signInAgain(): void {
  const { pathname, search } = window.location;
  if (isLeaving || pathname === paths.signIn()) return;
  isLeaving = true;
  window.location.assign(paths.signIn(pathname + search));
}
