import { setTimeout as sleep } from "node:timers/promises";
import { problemOf } from "~/client/query/explain";
import { until } from "../house";
import type { Scene } from "../scene";
import type { Simulated } from "../townsperson";
import type { Fault } from "./fault";

/** D09: one key fifty times at once, again a moment later, with other words, and by somebody else. */
export const oneKeyManyTimes: Fault = {
  name: "D09 one key, fifty times at once",
  async play(scene) {
    const { diary, dice, people, count } = scene;
    const place = dice.pick(scene.town.places.filter((one) => one.kind !== "direct" && !one.isGuarded));
    const [one, other] = dice.draw(
      people.filter(({ id }) => place?.memberIds.includes(id)),
      2,
    );
    if (!place || !one || !other) return undefined;
    const clientId = crypto.randomUUID();
    const intent = { clientId, personId: one.id, placeId: place.id, body: `${count.next()} fifty times at once` };
    diary.intend(intent);
    const send = (who: Simulated, body: string, as = clientId) =>
      who.page().clients.calls.messages.send.mutate({ conversationId: place.id, clientId: as, body });
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => send(one, intent.body)));
    await sleep(1_000);
    answers.push(...(await Promise.allSettled([send(one, intent.body)])));
    const messages = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
    for (const message of messages) diary.acknowledge(message);
    const code = await send(one, "other words").then(
      () => "taken",
      (error: unknown) => problemOf(error).code,
    );
    if (code !== "conflict") diary.breach("I2", `other words with a used key were answered with ${code}.`);
    const theirs = { ...intent, personId: other.id, clientId: crypto.randomUUID(), body: `${intent.body}, by another` };
    diary.intend(theirs);
    diary.acknowledge(await send(other, theirs.body, theirs.clientId));
    return `${messages.length} of 51 answered, ${new Set(messages.map(({ id }) => id)).size} message`;
  },
};

/** D10: answers are lost after the commit, and requests are doubled on their way. */
export const lostAnswers: Fault = {
  name: "D10 every fifth answer lost, every twentieth request doubled",
  async play({ weather }) {
    const before = { ...weather };
    Object.assign(weather, { losesAnswers: 0.2, doublesRequests: 0.05 });
    await sleep(8_000);
    Object.assign(weather, before);
    return undefined;
  },
};

/** D13: some stop reading while a lot is said; they are cut or catch up, and nobody else notices. */
export const slowReaders: Fault = {
  name: "D13 some read nothing while much is said",
  async play(scene) {
    const { dice, house, people, wire } = scene;
    const slow = dice.draw(people, Math.max(2, Math.floor(people.length / 10)));
    const before = house.residentMB("web") + house.residentMB("soketi");
    for (const { name } of slow) wire.pause(name);
    const [place] = scene.town.places.filter((one) => one.kind === "channel" && !one.isGuarded);
    await sayMuch(
      scene,
      people.filter(({ id }) => place?.memberIds.includes(id)),
      place?.id ?? "",
    );
    const after = house.residentMB("web") + house.residentMB("soketi");
    for (const { name } of slow) wire.resume(name);
    return `${slow.length} slow, memory of web and Soketi ${after - before >= 0 ? "+" : ""}${after - before} MB`;
  },
};

async function sayMuch({ count }: Scene, speakers: Simulated[], placeId: string): Promise<void> {
  const long = "x".repeat(2_000);
  for (let at = 0; at < 400; at += 1) {
    speakers[at % speakers.length]?.say(placeId, `${count.next()} ${long}`);
    await sleep(20);
  }
}

/** D14: every socket falls at once, again and again, and nobody's server is overrun when they come back. */
export const storm: Fault = {
  name: "D14 everybody's socket falls at once",
  async play(scene) {
    const { people, wire } = scene;
    const before = wire.openings().length;
    for (const { name } of people) wire.cut(name);
    const began = Date.now();
    await until("everybody to be back", () => wire.openings().length >= before + people.length, 30_000);
    await scene.untilCaughtUp(30_000);
    const seconds = (Date.now() - began) / 1_000;
    const back = wire.openings().slice(before);
    return `${back.length} back, all live after ${seconds.toFixed(1)} s, busiest second ${busiestShare(back)} %`;
  },
};

/** Pages are closed in the middle of sending and opened again: what they wrote down is sent by the next one. */
export const reloads: Fault = {
  name: "D28 pages left in the middle and opened again",
  async play({ dice, people, count }) {
    const leaving = dice.draw(people, Math.max(2, Math.floor(people.length / 12)));
    for (const person of leaving)
      for (const { id } of person.places) person.say(id, `${count.next()} said while leaving, by ${person.handle}`);
    await Promise.all(leaving.map((person) => person.reload()));
    return `${leaving.length} pages`;
  },
};

function busiestShare(times: readonly number[]): number {
  const most = Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length));
  return Math.round((most / Math.max(1, times.length)) * 100);
}
