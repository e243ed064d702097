import { useParams } from "@remix-run/react";

/** A part of the address that this page cannot be without. */
export function useParam(name: string): string {
  return useParams()[name] ?? "";
}
