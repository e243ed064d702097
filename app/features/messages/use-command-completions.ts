import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi } from "~/client/query/use-api";
import type { CompletionGroup } from "./completion-group";

/** The commands that one may use here. */
export function useCommandCompletions(conversationId: string, words: string | null): CompletionGroup[] {
  const { data } = useQuery(useApi().commands.list.queryOptions({ conversationId }, { enabled: words !== null }));
  return useMemo(() => {
    const fitting = (data ?? []).filter(({ name }) => words !== null && name.startsWith(words.toLowerCase()));
    const items = fitting.map(({ name, usage, help }) => ({
      key: name,
      label: `/${name}`,
      hint: help,
      trailing: usage === `/${name}` ? undefined : usage,
      text: `/${name} `,
    }));
    return [{ heading: "Commands", items }];
  }, [data, words]);
}
