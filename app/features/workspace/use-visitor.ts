import { useMe } from "~/features/people/use-me";

/** By what name this browser keeps where somebody has been. */
export function useVisitor(workspace: string): string {
  return `${useMe().id}:${workspace}`;
}
