import { type ReactNode, useEffect, useMemo, useState } from "react";
import { noteVisited } from "~/client/device/visited";
import { Switcher } from "./switcher";
import { SwitcherContext } from "./switcher-context";
import { useVisitor } from "./use-place-groups";
import { useShortcuts } from "./use-shortcuts";

type SwitcherProviderProps = { workspace: string; currentId: string | undefined; children: ReactNode };

/** Brings the quick way to anywhere, and the keys that need no pointing, to every page of a workspace. */
export function SwitcherProvider({ workspace, currentId, children }: SwitcherProviderProps) {
  const [isOpen, setOpen] = useState(false);
  const whose = useVisitor(workspace);
  const context = useMemo(() => ({ open: () => setOpen(true) }), []);
  useEffect(() => {
    if (currentId) noteVisited(whose, currentId);
  }, [whose, currentId]);
  useShortcuts({ workspace, currentId, onSwitch: () => setOpen((is) => !is) });
  return (
    <SwitcherContext.Provider value={context}>
      {children}
      {isOpen && <Switcher workspace={workspace} currentId={currentId} onClose={() => setOpen(false)} />}
    </SwitcherContext.Provider>
  );
}
