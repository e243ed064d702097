import { findHandles } from "~/domain/messages/render-message";
import type { conversations, members } from "../../schema/conversations";
import type { messages } from "../../schema/messages";
import { type CastName, type Line, momentOf } from "./line";
import { type Place, roles } from "./places";
import { stableId } from "./stable-id";

type Member = typeof members.$inferInsert & { readSeq: number };
type Told = {
  conversation: typeof conversations.$inferInsert;
  members: Member[];
  messages: (typeof messages.$inferInsert)[];
};

/** The rows that a conversation would have if all this had happened through the verbs: one number for each line. */
export function tellStory(place: Place, now: Date): Told {
  const conversationId = stableId("conversation", place.slug);
  const here = new Map<CastName, Member>();
  const said: Told["messages"] = [];
  const begun = momentOf(place.begun, now);
  const notices: Told["messages"] = [];
  const tell = (name: CastName, act: PlainAct, moment: Moment) =>
    notices.push(newNotice(place, conversationId, { name, act }, moment));
  for (const name of place.founders) here.set(name, newMember(conversationId, name, { seq: 1, at: begun }));
  if (!isTalk(place)) {
    makeOwner(here, place);
    tell(place.founders[0], "begun", { seq: 1, at: begun });
  }
  place.lines.forEach((line, index) => {
    const moment = { seq: index + 2, at: momentOf(line.at, now) };
    if ("joins" in line) {
      here.set(line.joins, newMember(conversationId, line.joins, moment));
      tell(line.joins, "joined", moment);
    } else if ("leaves" in line) {
      leave(here.get(line.leaves), moment);
      tell(line.leaves, "left", moment);
    } else said.push(newMessage(place, conversationId, line, moment));
  });
  if (place.archived)
    tell(place.founders[0], "archived", { seq: place.lines.length + 2, at: momentOf(place.archived, now) });
  const lastSeq = place.lines.length + (place.archived ? 2 : 1);
  for (const [name, member] of here)
    member.readSeq = member.leftAt ? member.readSeq : lastSeq - (place.behind?.[name] ?? 0);
  const counts = { lastSeq, messageCount: said.length, lastMessageAt: said.at(-1)?.createdAt ?? null };
  return {
    conversation: { id: conversationId, ...header(place), ...counts, ...ended(place, now), createdAt: begun },
    members: [...here.values()],
    messages: [...said, ...notices],
  };
}

function header(place: Place) {
  const { slug, kind, visibility, founders } = place;
  const common = { workspaceId: stableId("workspace", place.workspace), kind, visibility, topic: place.topic ?? "" };
  const { description = "", icon = null } = place;
  const rules = kind === "announcement" ? { posting: "moderators" as const } : {};
  const size = founders.length + place.lines.filter((line) => "joins" in line).length;
  if (!isTalk(place))
    return {
      ...common,
      ...rules,
      description,
      icon,
      name: slug,
      slug,
      size,
      createdBy: stableId("person", founders[0]),
    };
  const ids = founders.map((name) => stableId("person", name));
  return { ...common, peopleKey: ids.sort().join("+") };
}

function ended({ archived, lines }: Place, now: Date) {
  return archived ? { archivedAt: momentOf(archived, now), changedSeq: lines.length + 2 } : {};
}

type Moment = { seq: number; at: Date };

function newMember(conversationId: string, name: CastName, { seq, at }: Moment): Member {
  return { conversationId, personId: stableId("person", name), joinedAt: at, changedSeq: seq, readSeq: seq };
}

function isTalk({ kind }: Place): boolean {
  return kind === "direct" || kind === "group";
}

function makeOwner(here: Map<CastName, Member>, { founders }: Place): void {
  const creator = here.get(founders[0]);
  if (creator) creator.role = "owner";
}

function leave(member: Member | undefined, { seq, at }: Moment): void {
  if (!member) throw new Error("Only somebody who is there can leave.");
  Object.assign(member, { leftAt: at, changedSeq: seq, readSeq: seq - 1 });
}

type PlainAct = "begun" | "joined" | "left" | "archived";

function newNotice(place: Place, conversationId: string, what: { name: CastName; act: PlainAct }, { seq, at }: Moment) {
  return {
    id: stableId("message", place.slug, seq),
    clientId: stableId("client", place.slug, seq),
    conversationId,
    authorId: stableId("person", what.name),
    seq,
    changedSeq: seq,
    body: "",
    notice: { act: what.act },
    createdAt: at,
  };
}

function newMessage(place: Place, conversationId: string, line: Extract<Line, { says: string }>, { seq, at }: Moment) {
  const team = roles[place.workspace];
  const named = findHandles(line.says).filter((handle) => handle in team);
  return {
    id: stableId("message", place.slug, seq),
    clientId: stableId("client", place.slug, seq),
    conversationId,
    authorId: stableId("person", line.by),
    seq,
    changedSeq: seq,
    body: line.says,
    mentions: Object.fromEntries(named.map((handle) => [handle, stableId("person", handle)])),
    createdAt: at,
  };
}
