import { createContext, useContext } from "react";

export type SidebarDrawer = { open: () => void; close: () => void };

export const SidebarDrawerContext = createContext<SidebarDrawer | null>(null);

/** Opens and closes the sidebar where it is a drawer; null outside a frame. */
export function useSidebarDrawer(): SidebarDrawer | null {
  return useContext(SidebarDrawerContext);
}
