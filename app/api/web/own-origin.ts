import { environment } from "~/platform/observe/environment";

/** Where people find this house: the address that the operator chose, or else the one that was asked for. */
export function ownOrigin(request: Request): string {
  const { isPublicUrlChosen, PUBLIC_URL } = environment();
  return isPublicUrlChosen ? PUBLIC_URL : new URL(request.url).origin;
}
