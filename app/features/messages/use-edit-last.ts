import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useCallback } from "react";
import { createLiveCache } from "~/client/cache/live-cache";
import { useApi } from "~/client/query/use-api";
import type { Acting } from "./acting";
import { isInTime, messageActs } from "./message-acts";

/** The arrow up in an empty composer opens for editing what one said last, if that is loaded and may be edited. */
export function useEditLast(acting: Acting) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== "ArrowUp" || event.defaultPrevented || hasModifier(event) || !isEmptyComposer(event.target))
        return;
      const { workspace, place, rootId, meId, store } = acting;
      const said = createLiveCache({ queryClient, api, meId }).readWindow(place.id, rootId)?.messages ?? [];
      const message = said.findLast(({ author, notice, deleted }) => author.id === meId && !notice && !deleted);
      if (!message) return;
      const asked = { workspace, place, message, meId, isInTime: isInTime(place, message, Date.now()) };
      if (!messageActs(asked).some(({ name }) => name === "edit")) return;
      event.preventDefault();
      store.begin({ act: "edit", message });
    },
    [acting, api, queryClient],
  );
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

function isEmptyComposer(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement && target.name === "body" && target.value === "";
}
