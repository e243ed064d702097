import { type ComponentType, useEffect, useState } from "react";

export type Late<Props> = {
  /** Shows nothing until it is there. */
  (props: Props): JSX.Element | null;
  /** Fetches it; the promise fails where it could not be had, and the next call tries again. */
  preload(): Promise<unknown>;
};

/** A component whose code is fetched when it is first wanted, or a moment before. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  let Loaded: ComponentType<Props> | undefined;
  let loading: Promise<unknown> | undefined;
  function preload() {
    loading ??= load().then(
      (component) => {
        Loaded = component;
      },
      (error) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  }
  // biome-ignore lint/correctness/noComponentHookFactories: made once for a module, as React's own lazy() makes one.
  function Late(props: Props) {
    const isThere = useArrival(Loaded !== undefined, preload);
    return isThere && Loaded ? <Loaded {...props} /> : null;
  }
  return Object.assign(Late, { preload });
}

const againMs = 2_000;

function useArrival(isLoaded: boolean, preload: () => Promise<unknown>): boolean {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (isLoaded) return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tryAgain = () => setTries((count) => count + 1);
    preload().then(
      () => isGone || tryAgain(),
      () => {
        if (!isGone) timer = setTimeout(tryAgain, againMs * (tries + 1));
      },
    );
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isLoaded, preload, tries]);
  return isLoaded;
}
