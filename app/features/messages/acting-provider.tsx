import { type ReactNode, useMemo, useState } from "react";
import type { ConversationView } from "~/shared/views/conversation";
import { ActingContext, createActingStore } from "./acting";
import { DeleteDialog } from "./delete-dialog";
import { ReactionPicker } from "./reaction-picker";
import { useEditLast } from "./use-edit-last";

type ActingProviderProps = {
  workspace: string;
  conversation: ConversationView;
  /** For the replies to this message. */
  rootId?: string;
  meId: string;
  children: ReactNode;
};

/** Around a list of messages and the composer beneath it: lets the rows offer what may be done about each. */
export function ActingProvider({ workspace, conversation, rootId, meId, children }: ActingProviderProps) {
  const [store] = useState(createActingStore);
  const { id, rights, editWindowSeconds } = conversation;
  // A conversation becomes another with each message; what may be done in it hardly ever does.
  const acting = useMemo(
    () => ({ workspace, place: { id, rights, editWindowSeconds }, rootId: rootId ?? null, meId, store }),
    [workspace, id, rights, editWindowSeconds, rootId, meId, store],
  );
  const onKeyDown = useEditLast(acting);
  return (
    <ActingContext.Provider value={acting}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the composer inside is operated; this notices it. */}
      <div className="contents" onKeyDown={onKeyDown}>
        {children}
      </div>
      <DeleteDialog acting={acting} />
      <ReactionPicker acting={acting} />
    </ActingContext.Provider>
  );
}
