import { useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { neighbourOf } from "~/features/conversations/neighbour-of";
import { sectionsOf } from "~/features/conversations/sections-of";
import { useArrangement } from "~/features/conversations/use-arrangement";
import { useSidebar } from "~/features/conversations/use-sidebar";
import { paths } from "~/shared/rules/paths";

type Shortcuts = { workspace: string; currentId: string | undefined; onSwitch: () => void; onModifier: () => void };

/** The keys that work on every page of a workspace. */
export function useShortcuts({ workspace, currentId, onSwitch, onModifier }: Shortcuts): void {
  const navigate = useNavigate();
  const items = useSidebar(workspace);
  const arrangement = useArrangement(workspace);
  function step(direction: 1 | -1, onlyWaiting: boolean) {
    const rows = sectionsOf(items, arrangement, currentId).flatMap((section) => section.rows);
    const next = neighbourOf(rows, { currentId, direction, onlyWaiting });
    if (next) navigate(paths.conversation(workspace, next.id));
  }
  function act(event: KeyboardEvent): boolean {
    if (event.key === "Control" || event.key === "Meta") onModifier();
    if (isSwitch(event)) onSwitch();
    else if (isStep(event)) step(event.key === "ArrowDown" ? 1 : -1, event.shiftKey);
    else if (isQuestion(event)) navigate(paths.keys(workspace));
    else return false;
    return true;
  }
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!event.isComposing && !event.defaultPrevented && latest.current(event)) event.preventDefault();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isSwitch({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
}

function isStep({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (key === "ArrowDown" || key === "ArrowUp") && altKey && !ctrlKey && !metaKey;
}

function isQuestion({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key !== "?" || ctrlKey || metaKey || altKey) return false;
  return !(target instanceof Element && target.closest("input, textarea, select, [contenteditable], [role=dialog]"));
}
