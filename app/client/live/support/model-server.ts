import { unadorned } from "~/shared/rules/unadorned";
import type { MemberView } from "~/shared/views/conversation";
import type { MessagePageView, MessageView } from "~/shared/views/message";
import type { SyncView } from "~/shared/views/sync";
import type { Change } from "../conversation-stream";

const pageSize = 4;
const syncSize = 3;
export const modelId = idOf(0);

type Place = { member: MemberView; changedSeq: number; hasLeft: boolean };

/** A conversation as the server keeps it, in a few lines: what it says here is the truth that screens must end at. */
export function createModelServer() {
  const messages: MessageView[] = [];
  const places = new Map<string, Place>();
  const rows: Rows = { messages, places };
  let lastSeq = 0;

  function say(): Change {
    const seq = ++lastSeq;
    messages.push(messageOf(seq));
    return { type: "message.sent", conversationId: modelId, seq, message: messageOf(seq), root: null };
  }
  function edit(which: number): Change | null {
    const at = messages.length > 0 ? which % messages.length : -1;
    const before = messages[at];
    if (!before) return null;
    const seq = ++lastSeq;
    const message = { ...before, changedSeq: seq, body: `edited at ${seq}` };
    messages[at] = message;
    return { type: "message.changed", conversationId: modelId, seq, messages: [message], notice: null };
  }
  function comeOrGo(who: number): Change {
    const personId = idOf(900 + (who % 3));
    const seq = ++lastSeq;
    const hasLeft = !(places.get(personId)?.hasLeft ?? true);
    const member = { ...memberOf(personId), joinedAt: stamp(seq) };
    places.set(personId, { member, changedSeq: seq, hasLeft });
    const facts = { conversationId: modelId, seq, notice: null };
    return hasLeft ? { type: "member.left", ...facts, personId } : { type: "member.joined", ...facts, member };
  }
  function page(cursor?: number): MessagePageView {
    const before = messages.filter((message) => cursor === undefined || message.seq < cursor);
    const hasOlder = before.length > pageSize;
    return { messages: before.slice(-pageSize), upTo: lastSeq, hasOlder, hasNewer: cursor !== undefined, root: null };
  }
  return {
    say,
    edit,
    comeOrGo,
    page,
    since: (seq: number) => changesSince(rows, seq, lastSeq),
    lastSeq: () => lastSeq,
    messages: () => messages,
    members: () => [...places.values()].filter(({ hasLeft }) => !hasLeft).map(({ member }) => member),
  };
}

type Rows = { messages: MessageView[]; places: Map<string, Place> };

function changesSince({ messages, places }: Rows, seq: number, lastSeq: number): SyncView {
  const changed = messages.filter((message) => message.changedSeq > seq).sort((a, b) => a.changedSeq - b.changedSeq);
  const hasMore = changed.length > syncSize;
  const part = changed.slice(0, syncSize);
  const upTo = hasMore ? (part.at(-1)?.changedSeq ?? lastSeq) : lastSeq;
  const moved = [...places.values()].filter(({ changedSeq }) => changedSeq > seq && changedSeq <= upTo);
  const joined = moved.filter(({ hasLeft }) => !hasLeft).map(({ member }) => member);
  const left = moved.filter(({ hasLeft }) => hasLeft).map(({ member }) => member.person.id);
  return { messages: part, joined, left, facts: null, upTo, hasMore };
}

function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

function stamp(number: number): string {
  return new Date(Date.UTC(2025, 0, 1) + number).toISOString();
}

function memberOf(id: string): MemberView {
  return { person: { id, handle: id, name: id, kind: "person", avatar: null }, role: "member", joinedAt: stamp(0) };
}

function messageOf(seq: number): MessageView {
  const place = { id: idOf(seq), clientId: idOf(seq), conversationId: modelId, seq, changedSeq: seq };
  const words = { body: `words ${seq}`, html: `<p>words ${seq}</p>`, mentions: [] };
  return { ...unadorned, ...place, author: memberOf(idOf(901)).person, ...words, createdAt: stamp(seq) };
}
