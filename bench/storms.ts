import { callOf, listenerFor } from "./live";
import { gatherCrowd } from "./support/listeners";
import { type Run, runAtRate } from "./support/pace";
import type { Stage } from "./support/stage";

const rate = 100;
const seconds = 10;
const emojis = [
  "👍",
  "🎉",
  "😂",
  "🐟",
  "🙏",
  "👀",
  "❤️",
  "🚀",
  "🔥",
  "👏",
  "💯",
  "✅",
  "🤔",
  "😍",
  "😅",
  "🙌",
  "💪",
  "⚓",
  "⛵",
  "🌊",
];

/** A hundred changes of one message in a second, before fifty people: its author edits it, then everybody reacts to it. */
export async function measureStorms(stage: Stage): Promise<{ edits: Run; reactions: Run }> {
  const { team } = stage;
  const { conversationId, people } = team;
  const [author] = people;
  const said = await callOf(stage, author?.token ?? "", "messages.send", {
    ...{ conversationId, clientId: crypto.randomUUID(), body: "Everybody has something to say about this." },
  });
  const messageId = (said as { id: string }).id;
  const listeners = people.map((person) => listenerFor(stage, person.token));

  const watching = await gatherCrowd(listeners, { mark: /edit ([0-9a-f-]{36})/g });
  const edits = await runAtRate(
    watching,
    (id) => callOf(stage, author?.token ?? "", "messages.edit", { conversationId, messageId, body: `edit ${id}` }),
    { rate, seconds },
  );
  watching.close();

  const mark = /\\"personId\\":\\"([0-9a-f-]{36})\\",\\"isTaken\\":true,\\"reaction\\":\{.*?\\"emoji\\":\\"([^\\]+)/g;
  const keyOf = (turn: number) => {
    const [person, emoji] = chosen(people, turn);
    return `${person?.id} ${emoji}`;
  };
  const seeing = await gatherCrowd(listeners, { mark });
  const reactions = await runAtRate(
    seeing,
    (_id, turn) => {
      const [person, emoji] = chosen(people, turn);
      return callOf(stage, person?.token ?? "", "reactions.react", { conversationId, messageId, emoji });
    },
    { rate, seconds, keyOf },
  );
  seeing.close();
  return { edits, reactions };
}

function chosen<T>(people: T[], turn: number): [T | undefined, string] {
  return [people[turn % people.length], emojis[Math.floor(turn / people.length) % emojis.length] ?? "👍"];
}
