import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { WorkspaceView } from "~/shared/views/person";

/** A workspace as the signed-in person stands in it. */
export function useWorkspace(workspace: string): WorkspaceView {
  return useSuspenseQuery(useApi().workspaces.read.queryOptions({ workspace })).data;
}

/** All the workspaces that the signed-in person is in. */
export function useMyWorkspaces(): WorkspaceView[] {
  return useSuspenseQuery(useApi().workspaces.mine.queryOptions()).data;
}
