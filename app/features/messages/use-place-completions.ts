import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi } from "~/client/query/use-api";
import { useParam } from "~/client/query/use-param";
import { slugOf } from "~/shared/rules/slug-of";
import { type CompletionGroup, mostCompletions } from "./completion-group";

type Place = { id: string; name: string; icon: string | null; isMember: boolean };

/** Conversations that have a name: those that one is in, then those that one may see. */
export function usePlaceCompletions(words: string | null): CompletionGroup[] {
  const api = useApi();
  const workspace = useParam("workspace");
  const own = useQuery(api.conversations.sidebar.queryOptions({ workspace }, { enabled: words === "" }));
  const options = { enabled: Boolean(words), placeholderData: keepPreviousData };
  const found = useQuery(api.sidebar.find.queryOptions({ workspace, words: words || " " }, options));
  return useMemo(() => {
    if (words === null) return [];
    const named = (own.data ?? []).flatMap(({ id, name, icon }) => (name ? [{ id, name, icon, isMember: true }] : []));
    const places: Place[] = words ? (found.data ?? []).filter((one) => one.type === "conversation") : named;
    const itemsOf = (isMember: boolean) =>
      places
        .filter((place) => place.isMember === isMember)
        .slice(0, mostCompletions)
        .map(itemOf);
    return [
      { heading: "Conversations", items: itemsOf(true) },
      { heading: "You are not in these", items: itemsOf(false) },
    ];
  }, [own.data, found.data, words]);
}

function itemOf({ id, name, icon }: Place) {
  return { key: id, label: name, leading: icon ?? "#", text: `#${slugOf(name)} ` };
}
