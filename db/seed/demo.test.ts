import { asc } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { SendMessage } from "~/shared/inputs/message";
import { connectDatabase } from "../client";
import { people } from "../schema/accounts";
import { messages } from "../schema/messages";
import { brokenInvariants } from "../testing/invariants";
import { openHouse } from "../testing/open-house";
import { ownDatabase } from "../testing/worker-database";
import { runDemo } from "./demo";
import { playSlugs, readPlay } from "./globe/read-play";
import { gatherTroupes } from "./globe/troupe";

const quiet = { pace: 0, plays: ["macbeth" as const], say: () => {} };

test("a play goes on where it stopped, in order and never doubled, though answers are lost on the way", async () => {
  const databaseUrl = await ownDatabase("globe");
  const { db, close } = connectDatabase(databaseUrl, { max: 4 });
  onTestFinished(close);
  await db.delete(messages);
  const house = await openHouse(db);
  for (const evening of [1, 2]) {
    const stopping = new AbortController();
    house.onTaken = (taken) => taken >= evening * 15 && stopping.abort();
    await runDemo({ ...quiet, url: house.url, databaseUrl, signal: stopping.signal });
  }
  const given = await db.select({ body: messages.body }).from(messages).orderBy(asc(messages.seq));
  const script = readPlay("macbeth").speeches.map((speech) => speech.text);
  expect(given.length).toBeGreaterThan(20);
  expect(given.map((message) => message.body)).toEqual(script.slice(0, given.length));
});

test("every player has a handle of their own, and every speech is one that a person could send", () => {
  const troupes = gatherTroupes(playSlugs.map(readPlay));
  const players = troupes.flatMap((troupe) => [...troupe.players.values()]);
  expect(new Set(players.map((player) => player.handle)).size).toBe(players.length);
  expect(players.find((player) => player.handle === "king-claudius")?.name).toBe("King Claudius");
  const clientId = players[0]?.id;
  for (const { text } of troupes.flatMap((troupe) => troupe.play.speeches))
    expect(SendMessage.parse({ clientId, body: text }).body).toBe(text);
});

test("the Globe could have been made by its people", async () => {
  const databaseUrl = await ownDatabase("stage");
  const stopped = AbortSignal.abort();
  await runDemo({ ...quiet, url: "http://127.0.0.1:9", databaseUrl, signal: stopped });
  const { db, close } = connectDatabase(databaseUrl, { max: 1 });
  onTestFinished(close);
  expect(await brokenInvariants(db)).toEqual([]);
  expect((await db.select().from(people)).filter((person) => person.handle === "lady-macbeth")).toHaveLength(1);
});
