import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { explain } from "~/client/query/explain";
import { useApi } from "~/client/query/use-api";
import type { ArrangementView } from "~/shared/views/sidebar";
import { useToast } from "~/ui/controls/toast-context";

/** How the signed-in person arranged their sidebar, kept live. */
export function useArrangement(workspace: string): ArrangementView {
  return useSuspenseQuery(useApi().sidebar.arrangement.queryOptions({ workspace })).data;
}

/** Folding, moving and narrowing, which show at once; a refusal brings back what holds. */
export function useSectionActs(workspace: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const toast = useToast();
  const queryKey = api.sidebar.arrangement.queryKey({ workspace });
  const show = (how: (now: ArrangementView) => ArrangementView) =>
    queryClient.setQueryData<ArrangementView>(queryKey, (now) => now && how(now));
  const answers = {
    onSuccess: (answer: ArrangementView) => void queryClient.setQueryData(queryKey, answer),
    onError(error: unknown) {
      toast.show({ text: explain(error), kind: "danger" });
      void queryClient.invalidateQueries({ queryKey });
    },
  };
  const fold = useMutation(api.sidebar.foldSection.mutationOptions(answers));
  const move = useMutation(api.sidebar.moveSection.mutationOptions(answers));
  const narrow = useMutation(api.sidebar.narrow.mutationOptions(answers));
  return {
    fold(section: string, isFolded: boolean) {
      show((now) => ({
        ...now,
        sections: now.sections.map((one) => (one.key === section ? { ...one, isFolded } : one)),
      }));
      fold.mutate({ workspace, section, isFolded });
    },
    move(keys: readonly string[], section: string) {
      const before = keys[keys.indexOf(section) + 1] ?? null;
      show((now) => ({ ...now, sections: now.sections.toSorted((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key)) }));
      move.mutate({ workspace, section, before });
    },
    narrow(showsUnreadOnly: boolean) {
      show((now) => ({ ...now, showsUnreadOnly }));
      narrow.mutate({ workspace, showsUnreadOnly });
    },
  };
}
