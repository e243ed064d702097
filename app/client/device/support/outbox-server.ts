import type { ErrorCode } from "~/shared/rules/errors";
import type { MessageView } from "~/shared/views/message";
import type { OutboxEntry } from "../outbox-store";

export class Refusal extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(`No: ${code}.`);
    this.code = code;
  }
}

/** Takes an id once, as the real one does, and refuses what it is told to. */
export function createServer() {
  const taken = new Map<string, string>();
  const tries: { id: string; body: string }[] = [];
  const refusals = new Map<string, ErrorCode[]>();
  let current = 0;
  const server = {
    atOnce: 0,
    loseAnswers: 0,
    reason: null as string | null,
    confirmed: [] as (boolean | undefined)[],
    before: async () => {},
    refuse: (body: string, ...codes: ErrorCode[]) => void refusals.set(body, codes),
    bodies: () => [...taken.values()],
    ids: (body: string) => tries.filter((made) => made.body === body).map(({ id }) => id),
    wasSent: async ({ clientId }: OutboxEntry) => taken.has(clientId),
    async send({ clientId, body, confirmed }: OutboxEntry): Promise<MessageView> {
      server.confirmed.push(confirmed);
      current += 1;
      server.atOnce = Math.max(server.atOnce, current);
      await server.before();
      current -= 1;
      tries.push({ id: clientId, body });
      const refusal = refusals.get(body)?.shift();
      if (refusal) throw new Refusal(refusal);
      taken.set(clientId, body);
      if (server.loseAnswers-- > 0) throw new Refusal("unavailable");
      return { clientId, body } as MessageView;
    },
  };
  return server;
}
