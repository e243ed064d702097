import type { ConnectionState } from "./live-store";

/** A short break is not worth a word; a page that has never been live gets a little longer. */
const breakMs = 1_500;
const startMs = 4_000;

export type LineSignParts = {
  connection(): ConnectionState;
  setConnection(state: ConnectionState): void;
  isWhole(): boolean;
};

/** Says "live" as soon as everything is heard, and "reconnecting" once something has not been heard for a while. */
export function createLineSign({ connection, setConnection, isWhole }: LineSignParts) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    if (isWhole()) {
      clearTimeout(timer);
      timer = undefined;
      setConnection("live");
      return;
    }
    const wait = connection() === "live" ? breakMs : startMs;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!isWhole()) setConnection("reconnecting");
    }, wait);
  }
  return { look, stop: () => clearTimeout(timer) };
}
