import { useHydrated } from "./use-hydrated";

/** The key that gives commands, as it is printed on the reader's keyboard. */
export function ModifierKey() {
  const isHydrated = useHydrated();
  return isHydrated && /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
}
