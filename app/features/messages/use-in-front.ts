import { useSyncExternalStore } from "react";

/** Whether the tab is the one in front; not known on the server. */
export function useInFront(): boolean {
  return useSyncExternalStore(subscribe, read, () => false);
}

function subscribe(onChange: () => void) {
  document.addEventListener("visibilitychange", onChange);
  return () => document.removeEventListener("visibilitychange", onChange);
}

function read() {
  return document.visibilityState === "visible";
}
