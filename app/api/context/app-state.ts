import type { Outgoing } from "~/domain/kernel/ctx";
import { confirmOutbox, refuseOutbox } from "~/domain/kernel/outbox";
import { isSecureOrigin } from "~/platform/auth/session-cookie";
import { environment } from "~/platform/observe/environment";
import { log } from "~/platform/observe/log";
import { createPublisher, type Publisher } from "~/platform/realtime/publisher";
import type { Revocation } from "~/shared/rules/live-door";
import { type Connection, connectDatabase } from "~db/client";

export type AppState = {
  connection: Connection;
  publisher: Publisher;
  /** Others who want to know what was committed here, beside the publisher. */
  listeners: Set<(outgoing: Outgoing[]) => void>;
  publish(outgoing: Outgoing[]): void;
  /** Those who close the sockets of this process. */
  closers: Set<(revocation: Revocation) => void>;
  revoked(revocations: Revocation[]): void;
  isSecure: boolean;
};

// On the global object, so that a reloaded module in development does not open a second pool.
const shared = globalThis as { parleyState?: AppState };

/** The process's one pool and one publisher. */
export function appState(): AppState {
  shared.parleyState ??= createState();
  return shared.parleyState;
}

export async function closeAppState(): Promise<void> {
  const state = shared.parleyState;
  delete shared.parleyState;
  await state?.publisher.close();
  await state?.connection.close();
}

function createState(): AppState {
  const settings = environment();
  const connection = connectDatabase(settings.DATABASE_URL);
  const {
    SOKETI_HOST: host,
    SOKETI_PORT: port,
    SOKETI_APP_ID: appId,
    SOKETI_KEY: key,
    SOKETI_SECRET: secret,
  } = settings;
  const shrug = (err: unknown) => log.warn({ err }, "The outbox could not be brought up to date; the relay will.");
  const publisher = createPublisher({
    soketi: { host, port, appId, key, secret },
    onConfirmed: (ids) => void confirmOutbox(connection.db, ids).catch(shrug),
    onRefused: (ids) => void refuseOutbox(connection.db, ids).catch(shrug),
    log: { warn: (message) => log.warn(message), info: (message) => log.info(message) },
  });
  const listeners: AppState["listeners"] = new Set();
  const publish = (outgoing: Outgoing[]) => {
    publisher.publish(outgoing);
    for (const listener of listeners) listener(outgoing);
  };
  const closers: AppState["closers"] = new Set();
  const revoked = (revocations: Revocation[]) => {
    for (const revocation of revocations) for (const close of closers) close(revocation);
  };
  const isSecure = isSecureOrigin(settings.PUBLIC_URL);
  return { connection, publisher, listeners, publish, closers, revoked, isSecure };
}
