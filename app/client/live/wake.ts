const tickMs = 10_000;
const asleepMs = 30_000;

/** Calls back when the page may have missed something: it slept, was put aside, or the network was away. */
export function onWake(listener: () => void): () => void {
  let awakeAt = Date.now();
  const look = () => {
    const wasAsleep = Date.now() - awakeAt > asleepMs;
    awakeAt = Date.now();
    if (wasAsleep && document.visibilityState === "visible") listener();
  };
  // Out of sight timers are slowed down, which is not sleep: what counts is the moment when somebody looks again.
  const tick = setInterval(() => document.visibilityState === "visible" && look(), tickMs);
  const onOnline = () => listener();
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", onOnline);
  return () => {
    clearInterval(tick);
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("online", onOnline);
  };
}
