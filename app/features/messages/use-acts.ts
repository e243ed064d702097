import { useNavigate } from "@remix-run/react";
import type { MessageView } from "~/shared/views/message";
import { type Acting, useActing } from "./acting";
import { isInTime, type MessageAct, type MessageActName, messageActs } from "./message-acts";

/** What is done on the spot; everything else has a page to go to. */
const inPlace: Partial<Record<MessageActName, (acting: Acting, message: MessageView) => void>> = {
  react: ({ store }, message) => store.begin({ act: "react", message }),
  edit: ({ store }, message) => store.begin({ act: "edit", message }),
  delete: ({ store }, message) => store.begin({ act: "delete", message }),
};

/** What the reader may do about a message, looked up when it is needed, and the way to do it. */
export function useActs(message: MessageView | null) {
  const acting = useActing();
  const navigate = useNavigate();
  const list = (): MessageAct[] => {
    if (!acting || !message) return [];
    const { workspace, place, rootId, meId } = acting;
    const acts = messageActs({ workspace, place, message, meId, isInTime: isInTime(place, message, Date.now()) });
    // In its thread one replies at the foot.
    return acts.filter(({ name }) => rootId === null || name !== "reply");
  };
  function perform(act: MessageAct) {
    const does = inPlace[act.name];
    if (does && acting && message) does(acting, message);
    else navigate(act.to, { preventScrollReset: true });
  }
  return { list, perform, isInPlace: ({ name }: MessageAct) => name in inPlace };
}
