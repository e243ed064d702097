import type { PendingMessage } from "~/client/device/use-outbox";
import type { MessageView } from "~/shared/views/message";
import type { PersonView } from "~/shared/views/person";

/** One line of the list: a message that everybody has, or one of mine on its way. */
export type Line =
  | { kind: "sent"; key: string; at: string; message: MessageView }
  | { kind: "pending"; key: string; at: string; pending: PendingMessage };

/** What one person said in one go, whose name and face are shown once; or what happened, one notice after the other. */
export type Group = { key: string; author: PersonView; isNew: boolean; isNotice: boolean; lines: Line[] };
export type Day = { key: string; at: string; groups: Group[] };

export type Grouping = {
  messages: readonly MessageView[];
  pending: readonly PendingMessage[];
  me: PersonView;
  zone: string;
  /** The message that the "New" line stands above. */
  newSeq: number | null;
};

const sameBreath = 5 * 60_000;

/**
 * Puts a conversation into days and groups. A line's key is the id its sender's client minted, so that the pending
 * line and the real message are one and the same element on the screen; a pending line gives way to the real one.
 */
export function groupMessages(grouping: Grouping): Day[] {
  const days: Day[] = [];
  for (const { line, author } of linesOf(grouping)) {
    const day = dayOf(days, line.at, grouping.zone);
    const isNew = line.kind === "sent" && line.message.seq === grouping.newSeq;
    const last = day.groups.at(-1);
    if (last && !isNew && continues(last, line, author)) last.lines.push(line);
    else day.groups.push({ key: line.key, author, isNew, isNotice: isNotice(line), lines: [line] });
  }
  return days;
}

function linesOf({ messages, pending, me }: Grouping): { line: Line; author: PersonView }[] {
  const arrived = new Set(messages.map((message) => message.clientId));
  const sent = messages.map((message) => ({ line: sentLine(message), author: message.author }));
  // A device whose clock is behind must not put its own line on the day before.
  const floor = Date.parse(messages.at(-1)?.createdAt ?? "1970-01-01");
  const waiting = pending
    .filter(({ clientId }) => !arrived.has(clientId))
    .map((one) => ({
      line: {
        kind: "pending" as const,
        key: one.clientId,
        at: Date.parse(one.createdAt) < floor ? new Date(floor).toISOString() : one.createdAt,
        pending: one,
      },
      author: me,
    }));
  return [...sent, ...waiting];
}

const sentLines = new WeakMap<MessageView, Line>();

// The same message is the same line, so that a row is made anew only when something about it is new.
function sentLine(message: MessageView): Line {
  const line = sentLines.get(message) ?? { kind: "sent", key: message.clientId, at: message.createdAt, message };
  sentLines.set(message, line);
  return line;
}

function dayOf(days: Day[], at: string, zone: string): Day {
  const key = dayKey(at, zone);
  const last = days.at(-1);
  if (last?.key === key) return last;
  const day: Day = { key, at, groups: [] };
  days.push(day);
  return day;
}

function continues(group: Group, line: Line, author: PersonView) {
  if (group.isNotice || isNotice(line)) return group.isNotice && isNotice(line);
  const began = group.lines[0]?.at ?? line.at;
  return group.author.id === author.id && Date.parse(line.at) - Date.parse(began) < sameBreath;
}

function isNotice(line: Line): boolean {
  return line.kind === "sent" && line.message.notice !== null;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times as much as using it.
function dayKey(at: string, zone: string): string {
  const known = formatters.get(zone) ?? new Intl.DateTimeFormat("en-CA", { timeZone: zone });
  formatters.set(zone, known);
  return known.format(new Date(at));
}
