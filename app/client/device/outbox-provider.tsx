import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import type { LiveStore } from "../live/live-store";
import type { Clients } from "../query/clients";
import { useMeId } from "../query/use-me-id";
import { openOutbox } from "./open-outbox";
import type { Outbox } from "./outbox";

/** `outbox` is null on the server and until the page has come alive; `open` does not wait for that. */
export type PageOutbox = { outbox: Outbox | null; open(): Outbox | null };

const OutboxContext = createContext<PageOutbox>({ outbox: null, open: () => null });

/** The outbox of the person who is signed in; nobody has none. */
export function useOutboxOfPage(): PageOutbox {
  return useContext(OutboxContext);
}

type OutboxProviderProps = { clients: Clients; store: LiveStore; children: ReactNode };

export function OutboxProvider({ clients, store, children }: OutboxProviderProps) {
  const meId = useMeId();
  const opened = useRef<Outbox | null>(null);
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  const open = useCallback(() => {
    opened.current ??= meId ? openOutbox(clients, store, meId) : null;
    return opened.current;
  }, [clients, store, meId]);

  useEffect(() => {
    setOutbox(open());
    return () => {
      opened.current?.stop();
      opened.current = null;
      setOutbox(null);
    };
  }, [open]);
  return <OutboxContext.Provider value={{ outbox, open }}>{children}</OutboxContext.Provider>;
}
