import { appState } from "~/api/context/app-state";
import { mayRead } from "~/domain/conversations/conversation-access";
import type { Ctx } from "~/domain/kernel/ctx";
import { holdLease, releaseLeases, renewLeases } from "~/domain/presence/hold-lease";
import { mayListenToWorkspace } from "~/domain/workspaces/workspace-access";
import { sessionTokenFrom } from "~/platform/auth/session-cookie";
import { readSession } from "~/platform/auth/sessions";
import { parseRevocation, revocationChannel } from "~/platform/realtime/revocation";
import { parseChannel } from "~/shared/rules/channels";
import type { LiveDoor } from "~/shared/rules/live-door";

/*
 * What the gate may ask. An attacker would listen to a channel whose name was guessed, kept from better days or
 * belongs to somebody else. Names are parsed strictly, a person's own channel is theirs alone, and the other two
 * kinds ask the doors that reading goes through, at the moment of the subscription.
 */
export const liveDoor: LiveDoor = {
  async identify(cookieHeader) {
    const { connection, isSecure } = appState();
    return readSession(connection.db, sessionTokenFrom(cookieHeader, isSecure));
  },
  async mayListen(personId, name) {
    const channel = parseChannel(name);
    if (!channel) return false;
    if (channel.kind === "person") return channel.id === personId;
    if (channel.kind === "workspace") return mayListenToWorkspace(operatorCtx(), personId, channel.id);
    return mayRead(operatorCtx(), personId, channel.id);
  },
  connected: (connectionId, personId) => holdLease(operatorCtx(), connectionId, personId),
  disconnected: (connectionIds) => releaseLeases(operatorCtx(), connectionIds),
  renew: (connections) => renewLeases(operatorCtx(), connections),
  async onRevoked(listener, onMissed) {
    let isFirst = true;
    const { closers } = appState();
    closers.add(listener);
    const listening = await appState().connection.sql.listen(
      revocationChannel,
      (payload) => {
        const revocation = parseRevocation(payload);
        if (revocation) listener(revocation);
      },
      () => {
        // The bus comes back after a break: whatever was said meanwhile was not heard.
        if (!isFirst) onMissed?.();
        isFirst = false;
      },
    );
    return async () => {
      closers.delete(listener);
      await listening.unlisten();
    };
  },
};

function operatorCtx(): Ctx {
  const { connection, publish } = appState();
  return { actor: { kind: "operator" }, db: connection.db, publish, address: null };
}
