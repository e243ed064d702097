import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { LiveStore } from "../live/live-store";
import type { Clients } from "../query/clients";
import { useMeId } from "../query/use-me-id";
import { openOutbox } from "./open-outbox";
import type { Outbox } from "./outbox";

const OutboxContext = createContext<Outbox | null>(null);

/** The outbox of the person who is signed in; null on the server, until the page has come alive, and for nobody. */
export function useOutboxOfPage(): Outbox | null {
  return useContext(OutboxContext);
}

export function OutboxProvider({
  clients,
  store,
  children,
}: {
  clients: Clients;
  store: LiveStore;
  children: ReactNode;
}) {
  const meId = useMeId();
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    if (!meId) return;
    const opened = openOutbox(clients, store, meId);
    setOutbox(opened);
    return () => {
      opened.stop();
      setOutbox(null);
    };
  }, [clients, store, meId]);
  return <OutboxContext.Provider value={outbox}>{children}</OutboxContext.Provider>;
}
