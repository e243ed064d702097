import type { Calls, Clients } from "~/client/query/clients";
import { problemOf } from "~/client/query/explain";
import type { MessageView } from "~/shared/views/message";
import type { Diary } from "./diary";
import type { Surroundings } from "./surroundings";

/** What the outbox is told goes into the diary; and now and then the sender looks whether what was acknowledged is there. */
export function recording(clients: Clients, { diary, dice, town }: Surroundings): Clients {
  const { calls } = clients;
  const guarded = new Set(town.places.flatMap(({ id, isGuarded }) => (isGuarded ? [id] : [])));
  async function mutate(input: Parameters<typeof calls.messages.send.mutate>[0]): Promise<MessageView> {
    const message = await calls.messages.send.mutate(input);
    diary.acknowledge(message);
    if (dice.happens(0.03) && !guarded.has(message.conversationId)) void readBack(clients, diary, message);
    return message;
  }
  return { ...clients, calls: { messages: { send: { mutate }, wasSent: calls.messages.wasSent } } as unknown as Calls };
}

async function readBack({ calls }: Clients, diary: Diary, { id, conversationId }: MessageView): Promise<void> {
  try {
    await calls.messages.read.query({ conversationId, messageId: id });
  } catch (error) {
    const { code } = problemOf(error);
    if (code === "not_found" || code === "forbidden")
      diary.breach("I6", `${id} was acknowledged and its sender cannot read it.`);
  }
}
