import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { readVisited } from "~/client/device/visited";
import { useApi } from "~/client/query/use-api";
import { useSidebar } from "~/features/conversations/use-sidebar";
import type { FoundPlace } from "~/shared/views/sidebar";
import { commandsOf } from "./commands";
import { type PlaceGroup, placeGroups } from "./place-groups";
import { useVisitor } from "./use-visitor";
import { useWorkspace } from "./use-workspace";

type Asked = { workspace: string; written: string; asked: string; currentId?: string | undefined };

const none: FoundPlace[] = [];

/** What fits `written`: one's own places at once, and what the server finds for `asked`, which may lag behind. */
export function usePlaceGroups({ workspace, written, asked, currentId }: Asked): {
  groups: PlaceGroup[];
  isLooking: boolean;
} {
  const items = useSidebar(workspace);
  const { role } = useWorkspace(workspace);
  const visited = useVisited(workspace);
  const words = asked.trim().slice(0, 100);
  const { data = none, isFetching } = useQuery({
    ...useApi().sidebar.find.queryOptions({ workspace, words }),
    enabled: words !== "",
    placeholderData: keepPreviousData,
  });
  const groups = useMemo(
    () =>
      placeGroups(written, {
        items,
        found: words === "" ? none : data,
        commands: commandsOf({ slug: workspace, role }),
        visited,
        currentId,
      }),
    [written, items, data, words, workspace, role, visited, currentId],
  );
  return { groups, isLooking: isFetching || written.trim() !== asked.trim() };
}

function useVisited(workspace: string): string[] {
  const whose = useVisitor(workspace);
  return useMemo(() => (typeof window === "undefined" ? [] : readVisited(whose)), [whose]);
}
