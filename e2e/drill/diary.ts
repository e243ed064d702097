import type { MessageView } from "~/shared/views/message";

/** Something that somebody meant to say, and what came of it. */
export type Intent = {
  clientId: string;
  personId: string;
  placeId: string;
  body: string;
  at: number;
  acknowledged: { id: string; seq: number; at: number } | null;
  refused: string | null;
};

export type Diary = ReturnType<typeof createDiary>;

const internals = /\bat \S+ \(|\.tsx?:\d|node_modules|select |insert |ECONN|postgres/i;

/**
 * What everybody meant, was told and was shown. A breach is written down at the moment at which somebody could have
 * seen it; what can only be judged at the end is judged from these pages and from the rows.
 */
export function createDiary() {
  const intents = new Map<string, Intent>();
  /** Every text that was ever meant for a message, by the message's client id. */
  const meant = new Map<string, Set<string>>();
  /** Every text that was shown of a message, by its id. */
  const shown = new Map<string, { clientId: string; bodies: Set<string> }>();
  const breaches: string[] = [];
  const faults = new Map<string, number>();
  const waits: { at: number; ms: number }[] = [];
  let acknowledged = 0;

  return {
    intents,
    meant,
    shown,
    breaches,
    faults,
    waits,
    acknowledgedCount: () => acknowledged,
    breach: (invariant: string, words: string) =>
      void (breaches.length < 200 && breaches.push(`${invariant}: ${words}`)),
    intend(intent: Omit<Intent, "at" | "acknowledged" | "refused">): void {
      intents.set(intent.clientId, { ...intent, at: Date.now(), acknowledged: null, refused: null });
      meant.set(intent.clientId, new Set([intent.body]));
    },
    intendOther: (clientId: string, body: string) => void meant.get(clientId)?.add(body),
    acknowledge(message: MessageView): void {
      const intent = intents.get(message.clientId);
      if (!intent) return void breaches.push(`I5: nobody meant to send ${message.clientId}.`);
      if (intent.acknowledged && intent.acknowledged.id !== message.id)
        breaches.push(`I2: ${message.clientId} became ${intent.acknowledged.id} and ${message.id}.`);
      if (!intent.acknowledged) acknowledged += 1;
      intent.acknowledged ??= { id: message.id, seq: message.seq, at: Date.now() };
    },
    refuse: (clientId: string, reason: string) => void Object.assign(intents.get(clientId) ?? {}, { refused: reason }),
    show: (message: MessageView) => void (message.notice || keepShown(shown, message)),
    /** Somebody other than its author has it on the screen for the first time. */
    wait(clientId: string): void {
      const at = intents.get(clientId)?.at;
      if (at !== undefined) waits.push({ at, ms: Date.now() - at });
    },
    fault(address: string, status: number, text: string): void {
      const told = countFault(faults, status, text);
      if (told) breaches.push(`I12: ${new URL(address).pathname} answered ${status} with internals (${told}).`);
    },
  };
}

function keepShown(shown: Map<string, { clientId: string; bodies: Set<string> }>, message: MessageView): void {
  const { id, clientId, body } = message;
  const known = shown.get(id);
  if (known) known.bodies.add(body);
  else shown.set(id, { clientId, bodies: new Set([body]) });
}

/** What an answer above 500 tells of the inside, if it does. */
function countFault(faults: Map<string, number>, status: number, text: string): string | undefined {
  const code = /"code":"(\w+)"/.exec(text)?.[1] ?? "?";
  const key = `${status} ${code}`;
  faults.set(key, (faults.get(key) ?? 0) + 1);
  return internals.exec(text)?.[0];
}
