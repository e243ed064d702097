import { playSlugs, readPlay } from "../globe/read-play";
import { below, type Chance } from "./chance";
import type { Room, Town } from "./lay-out-town";

const chunkLength = 128 * 1024;
const span = 2 * 365 * 86_400_000;

export const talkColumns = "id, conversation_id, author_id, client_id, seq, changed_seq, body, created_at";

/**
 * Rows for COPY, a chunk at a time, in the order in which two years of talk would have written them: every other
 * message in the first room and the rest all over town, so that a room's rows lie scattered as they really do.
 */
export function* writeTalk(town: Town, messages: number, chance: Chance): Generator<{ rows: string; count: number }> {
  const bodies = escapedBodies();
  const pick = pickerOf(town.rooms, chance);
  const begun = Date.now() - span;
  let rows = "";
  let count = 0;
  for (let number = 0; number < messages; number += 1) {
    const room = number % 2 === 0 ? town.rooms[0] : pick();
    if (!room) return;
    const at = Math.floor(begun + (span * (number + 1)) / (messages + 1));
    rows += row(town, room, {
      number,
      at,
      voice: below(chance, room.present.length),
      body: bodies[below(chance, bodies.length)],
    });
    count += 1;
    if (rows.length < chunkLength && number < messages - 1) continue;
    yield { rows, count };
    rows = "";
    count = 0;
  }
}

type Utterance = { number: number; at: number; voice: number; body: string | undefined };

function row(town: Town, room: Room, { number, at, voice, body }: Utterance): string {
  room.lastSeq += 1;
  room.said += 1;
  room.lastSaidAt = new Date(at);
  room.lastSpoke[voice] = room.lastSeq;
  const author = town.residents[room.present[voice] ?? 0]?.id;
  const seq = room.lastSeq;
  const columns = [timedId(at, number, "8"), room.id, author, timedId(at, number, "9"), seq, seq, body];
  return `${columns.join("\t")}\t${room.lastSaidAt.toISOString()}\n`;
}

/** A UUID version 7 whose random part is the message's number: in order of time, as the product makes them, and cheap. */
function timedId(at: number, number: number, variant: "8" | "9"): string {
  const time = at.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-${variant}000-${number.toString(16).padStart(12, "0")}`;
}

// COPY's text form: backslash, tab and line ends are written as escapes.
function escapedBodies(): string[] {
  const speeches = playSlugs.flatMap((slug) => readPlay(slug).speeches.map((speech) => speech.text));
  const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n");
  return speeches.filter((text) => text.length <= 600).map(escaped);
}

/** Some rooms are far busier than others: the k-th has a share of about 1/k^0.7. */
function pickerOf(rooms: Room[], chance: Chance): () => Room | undefined {
  if (rooms.length === 1) return () => rooms[0];
  const sums: number[] = [];
  let total = 0;
  for (let rank = 1; rank < rooms.length; rank += 1) {
    total += rank ** -0.7;
    sums.push(total);
  }
  const slots = Array.from({ length: 4_096 }, (_slot, at) =>
    sums.findIndex((sum) => sum >= ((at + 0.5) / 4_096) * total),
  );
  return () => rooms[1 + (slots[below(chance, slots.length)] ?? 0)];
}
