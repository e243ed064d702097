import { createContext, useContext } from "react";

type Switcher = { open: () => void };

export const SwitcherContext = createContext<Switcher>({ open: () => {} });

/** `useSwitcher().open()` shows the quick way to anywhere. */
export function useSwitcher(): Switcher {
  return useContext(SwitcherContext);
}
