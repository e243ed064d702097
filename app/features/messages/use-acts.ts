import { useNavigate } from "@remix-run/react";
import { useQueryClient } from "@tanstack/react-query";
import { createLiveCache } from "~/client/cache/live-cache";
import { useApi, useApiCalls } from "~/client/query/use-api";
import type { MessageView } from "~/shared/views/message";
import { useToast } from "~/ui/controls/toast-context";
import { type Acting, useActing } from "./acting";
import {
  type CopyActName,
  isInTime,
  type MessageAct,
  type MessageActName,
  messageActs,
  type PlainActName,
  plainActs,
} from "./message-acts";

/** What is begun on the spot. */
const inPlace: Partial<Record<MessageActName, (acting: Acting, message: MessageView) => void>> = {
  react: ({ store }, message) => store.begin({ act: "react", message }),
  edit: ({ store }, message) => store.begin({ act: "edit", message }),
  delete: ({ store }, message) => store.begin({ act: "delete", message }),
};

/** What the reader may do about a message, looked up when it is needed, and the way to do it. */
export function useActs(message: MessageView | null) {
  const acting = useActing();
  const navigate = useNavigate();
  const doPlainly = useDoPlainly();
  const list = (): MessageAct[] => {
    if (!acting || !message) return [];
    const { workspace, place, rootId, meId } = acting;
    const acts = messageActs({ workspace, place, message, meId, isInTime: isInTime(place, message, Date.now()) });
    // In its thread one replies at the foot.
    return acts.filter(({ name }) => rootId === null || name !== "reply");
  };
  function perform(act: MessageAct) {
    if (!acting || !message) return;
    const does = inPlace[act.name];
    if (does) does(acting, message);
    else if (isPlain(act.name)) doPlainly(act.name, acting, message);
    else navigate(act.to, { preventScrollReset: true });
  }
  return { list, perform, isInPlace: ({ name }: MessageAct) => name in inPlace };
}

function isPlain(name: MessageActName): name is PlainActName | CopyActName {
  return name === "copyText" || name === "copyLink" || (plainActs as readonly MessageActName[]).includes(name);
}

// What they do is fetched when it is done for the first time: the page is painted without it.
function useDoPlainly() {
  const calls = useApiCalls();
  const api = useApi();
  const queryClient = useQueryClient();
  const { show } = useToast();
  return (name: PlainActName | CopyActName, { workspace, rootId, meId }: Acting, message: MessageView) => {
    const cache = createLiveCache({ queryClient, api, meId });
    void import("./plain-acts").then(({ doPlainAct }) =>
      doPlainAct(name, { calls, cache, workspace, rootId, show }, message),
    );
  };
}
