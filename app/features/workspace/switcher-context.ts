import { createContext, useContext } from "react";

type Switcher = {
  open: () => void;
  /** It may be wanted in a moment. */
  prepare: () => void;
};

export const SwitcherContext = createContext<Switcher>({ open: () => {}, prepare: () => {} });

/** `useSwitcher().open()` shows the quick way to anywhere. */
export function useSwitcher(): Switcher {
  return useContext(SwitcherContext);
}
