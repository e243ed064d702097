import { type ReactNode, useMemo, useState } from "react";
import type { ConversationView } from "~/shared/views/conversation";
import { late } from "~/ui/controls/late";
import { type Acting, ActingContext, createActingStore, useDoing } from "./acting";
import { ReactionPicker } from "./reaction-picker";
import { useEditLast } from "./use-edit-last";

const DeleteDialog = late(() => import("./delete-dialog").then((loaded) => loaded.DeleteDialog));

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
      <Deletion acting={acting} />
      <ReactionPicker acting={acting} />
    </ActingContext.Provider>
  );
}

function Deletion({ acting }: { acting: Acting }) {
  return useDoing(acting.store)?.act === "delete" && <DeleteDialog acting={acting} />;
}
