import type { Standing } from "~/shared/rules/rights";
import { shapes, usual } from "~/shared/rules/support/every-standing";
import { type ConversationKind, type ConversationState, conversationStates } from "~/shared/rules/vocabulary";
import type { Database } from "~db/client";
import { blocks, people } from "~db/schema/accounts";
import { bans, conversations, joinRequests, members } from "~db/schema/conversations";
import { messages, messageVersions } from "~db/schema/messages";
import { pollOptions, polls } from "~db/schema/polls";
import { workspaceMembers, workspaces } from "~db/schema/workspaces";
import { type Player, players } from "./matrix-cast";

type Rules = Pick<Standing, "kind" | "visibility" | "state"> & typeof usual;
export type MatrixPlace = {
  id: string;
  name: string;
  rules: Rules;
  personId: string;
  requestId: string;
  versionId: string;
  /** What each of the cast has said here, by the person. */
  saidBy: ReadonlyMap<string, string>;
};
export type MatrixPlayer = Player & { id: string };

/** Everybody of the matrix in a workspace of their own, with a conversation of every shape in every state. */
export async function setMatrix(db: Database): Promise<{ cast: MatrixPlayer[]; places: MatrixPlace[] }> {
  const workspaceId = crypto.randomUUID();
  const cast = players.map((player) => ({ ...player, id: crypto.randomUUID() }));
  const target = { id: crypto.randomUUID(), name: "target" };
  const asker = { id: crypto.randomUUID(), name: "asker" };
  await db.insert(workspaces).values({ id: workspaceId, slug: "matrix", name: "Matrix" });
  await db.insert(people).values([
    ...cast.map(({ id, name, personKind, standing }) => ({
      ...accountOf({ id, name }),
      kind: personKind,
      state: standing === "deactivated" ? ("deactivated" as const) : ("active" as const),
    })),
    accountOf(target),
    accountOf(asker),
  ]);
  await db.insert(workspaceMembers).values([
    ...cast
      .filter(({ standing }) => standing !== "elsewhere")
      .map(({ id, workspaceRole, standing }) => ({
        ...{ workspaceId, personId: id, role: workspaceRole },
        leftAt: standing === "gone" ? new Date() : null,
      })),
    { workspaceId, personId: target.id, role: "member" },
    { workspaceId, personId: asker.id, role: "member" },
  ]);
  const places = allPlaces().map((rules) => ({
    ...{ id: crypto.randomUUID(), requestId: crypto.randomUUID(), versionId: crypto.randomUUID() },
    ...{ personId: target.id, rules },
    saidBy: new Map(cast.map(({ id }) => [id, crypto.randomUUID()])),
    name: [rules.visibility, rules.state, rules.kind, rules.whoAdds === "moderators" ? "strict" : ""].join(" ").trim(),
  }));
  await db.insert(conversations).values(places.map((place) => rowOf(place, workspaceId)));
  const insiders = [...cast, { ...target, standing: "in" as const }].filter(({ standing }) => standing !== "out");
  await db.insert(members).values(places.flatMap(({ id }) => insiders.map((one) => membership(id, one))));
  for (const place of places) await db.insert(messages).values(saidIn(place));
  const asked = places.flatMap(({ saidBy }) => [...saidBy.values()]);
  await db.insert(polls).values(asked.map((messageId) => ({ messageId })));
  await db.insert(pollOptions).values(asked.map((id) => ({ id, messageId: id, position: 0, words: "yes" })));
  await db.insert(messageVersions).values(places.flatMap(versionIn));
  const banned = cast.filter(({ standing }) => standing === "banned");
  await db
    .insert(bans)
    .values(places.flatMap(({ id }) => banned.map((one) => ({ conversationId: id, personId: one.id }))));
  await db
    .insert(joinRequests)
    .values(places.map(({ id, requestId }) => ({ id: requestId, conversationId: id, personId: asker.id })));
  for (const one of cast.filter(({ standing }) => standing === "blocking"))
    await db.insert(blocks).values({ blockerId: one.id, blockedId: target.id });
  return { cast, places };
}

function accountOf({ id, name }: { id: string; name: string }) {
  return { id, name, handle: `matrix-${name}` };
}

const strict = {
  posting: "chosen",
  postingRoles: ["guest"],
  whoAdds: "moderators",
  whoDescribes: "moderators",
  whoMentionsAll: "moderators",
} satisfies typeof usual;

function allPlaces(): Rules[] {
  const shaped = shapes.flatMap((shape) => conversationStates.map((state) => ({ ...usual, ...shape, state })));
  const open = { state: "open" as const };
  return [
    ...shaped,
    { ...strict, ...open, kind: "channel", visibility: "public" },
    { ...strict, ...open, kind: "announcement", visibility: "private" },
  ];
}

function rowOf({ id, rules: { state, ...rules } }: MatrixPlace, workspaceId: string) {
  const keys: Partial<Record<ConversationKind, string>> = { direct: id, group: `${id}+second+third` };
  const peopleKey = keys[rules.kind];
  const names = peopleKey ? { peopleKey } : { name: id, slug: id };
  return { id, workspaceId, ...rules, ...names, ...momentsOf(state), lastSeq: players.length + 1 };
}

function saidIn({ id, saidBy }: MatrixPlace) {
  return [...saidBy].map(([authorId, messageId], place) => ({
    ...{ id: messageId, conversationId: id, authorId, clientId: messageId, body: "said once" },
    ...{ seq: place + 2, changedSeq: place + 2 },
  }));
}

function versionIn({ versionId, saidBy }: MatrixPlace) {
  const [first] = saidBy;
  if (!first) return [];
  const [replacedBy, messageId] = first;
  return [{ id: versionId, messageId, body: "said before", saidAt: new Date(), replacedBy }];
}

function momentsOf(state: ConversationState) {
  const at = (is: ConversationState) => (state === is ? new Date() : null);
  return { closedAt: at("closed"), archivedAt: at("archived"), deletedAt: at("deleted") };
}

function membership(conversationId: string, { id, standing }: Pick<MatrixPlayer, "id" | "standing">) {
  const role = standing === "moderating" ? "moderator" : standing === "owning" ? "owner" : "member";
  const hasLeft = standing === "ex" || standing === "banned";
  return {
    ...{ conversationId, personId: id, role: role as "member" | "moderator" | "owner", changedSeq: 1, readSeq: 1 },
    leftAt: hasLeft ? new Date() : null,
    silencedUntil: standing === "silenced" ? new Date(Date.now() + 3_600_000) : null,
  };
}
