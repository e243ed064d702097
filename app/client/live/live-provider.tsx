import { useMatches } from "@remix-run/react";
import { skipToken, useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import type { Clients } from "../query/clients";
import { useApi } from "../query/use-api";
import { useMeId } from "../query/use-me-id";
import type { LiveStore } from "./live-store";

const LiveContext = createContext<LiveStore | null>(null);

export function useLiveStore(): LiveStore {
  const store = useContext(LiveContext);
  if (!store) throw new Error("A live page stands in AppProviders.");
  return store;
}

/** Begins the live line once the page has come alive and somebody is signed in; nothing happens on the server. */
export function LiveProvider({
  clients,
  store,
  children,
}: {
  clients: Clients;
  store: LiveStore;
  children: ReactNode;
}) {
  const meId = useMeId();
  const workspaceId = useWorkspaceId();
  const slug = useWorkspaceSlug();

  useEffect(() => {
    if (meId) return begin(clients, store, meId);
  }, [clients, store, meId]);
  useEffect(() => {
    store.setWorkspace(workspaceId && slug ? { id: workspaceId, slug } : null);
  }, [store, workspaceId, slug]);

  return <LiveContext.Provider value={store}>{children}</LiveContext.Provider>;
}

/** The workspace in the page's address. */
export function useWorkspaceSlug(): string | undefined {
  return useMatches().at(-1)?.params.workspace;
}

function useWorkspaceId(): string | undefined {
  const workspace = useWorkspaceSlug();
  const meId = useMeId();
  const input = workspace && meId ? { workspace } : skipToken;
  return useQuery(useApi().workspaces.read.queryOptions(input)).data?.id;
}

// The machinery comes in a chunk of its own, after the page can be used.
function begin(clients: Clients, store: LiveStore, meId: string): () => void {
  let isOver = false;
  let stop = () => {};
  async function load(): Promise<void> {
    const { startLive } = await import("./start-live");
    if (isOver) return;
    const end = await startLive(clients, store, meId);
    if (isOver) end();
    else stop = end;
  }
  load().catch(() => store.setConnection("reconnecting"));
  return () => {
    isOver = true;
    stop();
  };
}
