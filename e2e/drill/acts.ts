import type { MessageView } from "~/shared/views/message";
import type { TownPlace } from "~db/seed/drill-town";
import type { Scene } from "./scene";
import type { Simulated } from "./townsperson";

/** How often each is done, of a hundred. */
const shares = {
  say: 62,
  reply: 8,
  react: 18,
  edit: 5,
  remove: 0.4,
  takeBack: 1,
  settle: 0.6,
  markRead: 4,
  comeOrGo: 1,
};

type Act = keyof typeof shares;
type Done = (scene: Scene, person: Simulated, place: TownPlace) => Promise<unknown> | undefined;

const emojis = ["👍", "🎉", "😂", "🐟", "🙏", "👀", "❤️", "🚀"];
const words = "Nets are up at dawn, and the *tide* gives us until nine to bring the `first` samples in.";

/** One thing that somebody does now, whoever it is; answers what it was. Failures of the moment are part of life. */
export function actOnce(scene: Scene): Act {
  const { dice, people } = scene;
  const person = dice.pick(people.filter(({ places }) => places.length > 0)) as Simulated;
  const place = dice.pick(person.places) as TownPlace;
  const act = chosen(dice.roll() * 100);
  void acts[act](scene, person, place)?.catch((error: unknown) => scene.failed(act, error));
  return act;
}

const acts: Record<Act, Done> = {
  say(scene, person, { id }) {
    person.say(id, wordsOf(scene, person));
    return undefined;
  },
  reply(scene, person, { id }) {
    const root = aMessage(scene, person, id, (one) => one.rootId === null);
    if (!root) return undefined;
    if (scene.dice.happens(0.1)) person.openThread(id, root.id);
    person.say(id, wordsOf(scene, person), { rootId: root.id, alsoInFlow: scene.dice.happens(0.3) });
    return undefined;
  },
  react({ dice, ...scene }, person, { id: conversationId }) {
    const message = aMessage({ dice, ...scene }, person, conversationId);
    if (!message) return undefined;
    const [mine] = message.reactions.filter(({ isMine }) => isMine);
    const { reactions } = person.page().clients.calls;
    if (mine && dice.happens(0.5))
      return reactions.takeBack.mutate({ conversationId, messageId: message.id, emoji: mine.emoji });
    return reactions.react.mutate({ conversationId, messageId: message.id, emoji: dice.pick(emojis) ?? "👍" });
  },
  edit(scene, person, { id: conversationId }) {
    const message = aMessage(scene, person, conversationId, ({ author }) => author.id === person.id);
    if (!message) return undefined;
    const body = `${wordsOf(scene, person)} (anew)`;
    scene.diary.intendOther(message.clientId, body);
    return person.page().clients.calls.messages.edit.mutate({ conversationId, messageId: message.id, body });
  },
  takeBack(scene, person, { id: conversationId }) {
    const message = aMessage(scene, person, conversationId, ({ author }) => author.id === person.id);
    if (!message) return undefined;
    scene.diary.intendOther(message.clientId, "");
    return person.page().clients.calls.messages.delete.mutate({ conversationId, messageId: message.id });
  },
  async remove(scene, _anybody, { id: conversationId, kind, ownerId }) {
    const owner = scene.people.find(({ id }) => id === ownerId);
    const message =
      owner && kind !== "direct" && aMessage(scene, owner, conversationId, ({ author }) => author.id !== ownerId);
    if (!message) return;
    scene.diary.intendOther(message.clientId, "");
    await owner
      .page()
      .clients.calls.messages.remove.mutate({ conversationId, messageId: message.id, reason: "It names a code." });
    scene.removed.add(message.id);
  },
  settle(scene, person, { id: conversationId }) {
    const root = aMessage(scene, person, conversationId, ({ thread }) => thread !== null);
    if (!root) return undefined;
    const { threads } = person.page().clients.calls;
    if (root.thread?.resolvedAt) return threads.reopen.mutate({ conversationId, rootId: root.id });
    return threads.resolve.mutate({ conversationId, rootId: root.id });
  },
  markRead(_scene, person, { id: conversationId }) {
    const last = person.page().cache.readWindow(conversationId)?.messages.at(-1);
    return last && person.page().clients.calls.reading.mark.mutate({ conversationId, seq: last.seq });
  },
  comeOrGo: (scene) => scene.gate.comeOrGo(),
};

function chosen(point: number): Act {
  let sum = 0;
  for (const [act, share] of Object.entries(shares)) {
    sum += share;
    if (point < sum) return act as Act;
  }
  return "say";
}

/** One of the latest that they are shown. */
function aMessage(
  { dice }: Pick<Scene, "dice">,
  person: Simulated,
  placeId: string,
  which: (message: MessageView) => boolean = () => true,
): MessageView | undefined {
  const messages = person.page().cache.readWindow(placeId)?.messages.slice(-40) ?? [];
  return dice.pick(messages.filter((one) => !one.notice && !one.deleted && which(one)));
}

function wordsOf({ dice, people, count }: Scene, person: Simulated): string {
  const named = dice.happens(0.03) ? ` @${dice.pick(people)?.handle}` : "";
  const length = dice.happens(0.02) ? 20 : 1;
  return `${count.next()} from ${person.handle}${named}: ${Array.from({ length }, () => words).join(" ")}`;
}
