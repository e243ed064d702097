import { useNavigate } from "@remix-run/react";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { noteVisited } from "~/client/device/visited";
import { paths } from "~/shared/rules/paths";
import { late } from "~/ui/controls/late";
import { SwitcherContext } from "./switcher-context";
import { useShortcuts } from "./use-shortcuts";
import { useVisitor } from "./use-visitor";

const Switcher = late(() => import("./switcher").then((loaded) => loaded.Switcher));

type SwitcherProviderProps = { workspace: string; currentId: string | undefined; children: ReactNode };

/** Brings the quick way to anywhere, and the keys that need no pointing, to every page of a workspace. */
export function SwitcherProvider({ workspace, currentId, children }: SwitcherProviderProps) {
  const [isOpen, setOpen] = useState(false);
  const whose = useVisitor(workspace);
  const navigate = useNavigate();
  const context = useMemo(() => ({ open: () => setOpen(true), prepare }), []);
  useEffect(() => {
    if (currentId) noteVisited(whose, currentId);
  }, [whose, currentId]);
  useEffect(() => {
    if (isOpen) Switcher.preload().catch(() => navigate(paths.go(workspace)));
  }, [isOpen, navigate, workspace]);
  useShortcuts({ workspace, currentId, onSwitch: () => setOpen((is) => !is), onModifier: prepare });
  return (
    <SwitcherContext.Provider value={context}>
      {children}
      {isOpen && <Switcher workspace={workspace} currentId={currentId} onClose={() => setOpen(false)} />}
    </SwitcherContext.Provider>
  );
}

function prepare() {
  Switcher.preload().catch(() => undefined);
}
