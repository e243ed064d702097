import { hashPassword } from "~/platform/auth/passwords";
import { startSession } from "~/platform/auth/sessions";
import type { Database } from "../client";
import { people } from "../schema/accounts";
import { conversations, members } from "../schema/conversations";
import { messages } from "../schema/messages";
import { firstRunTickets, workspaceMembers, workspaces } from "../schema/workspaces";
import { type CastName, castNames, momentOf } from "./story/line";
import { type Place, places, roles } from "./story/places";
import { stableId } from "./story/stable-id";
import { tellStory } from "./story/tell-story";

/** The named world's ids and names, the same on every machine, so that tests and journeys need not look them up. */
export const world = {
  /** Of everybody who can sign in. */
  password: "correct-horse-battery",
  people: {
    ada: person("ada", "Ada Okafor"),
    adi: person("adi", "Adi Rahman"),
    mo: person("mo", "Mo Lindqvist"),
    chidi: person("chidi", "Chidi Eze"),
    mia: person("mia", "Mia Sørensen"),
    gil: person("gil", "Gil Navarro"),
    max: person("max", "Max Keller"),
    dee: person("dee", "Dee Park"),
    pip: person("pip", "Pip"),
  },
  workspaces: {
    bluefin: { id: stableId("workspace", "bluefin"), slug: "bluefin", name: "Bluefin Research" },
    harbour: { id: stableId("workspace", "harbour"), slug: "harbour", name: "Harbour" },
  },
  conversations: {
    general: conversation("general"),
    design: conversation("design"),
    news: conversation("news"),
    group: conversation("group"),
    direct: conversation("direct"),
    boats: conversation("boats"),
    tagging: conversation("tagging"),
    legOne: conversation("leg-one"),
    harbourGeneral: conversation("harbour-general"),
  },
} as const;
export type World = typeof world;

/** Fills an empty database with the named world, as if its people had worked there for two months. */
export async function seedWorld(db: Database): Promise<World> {
  const now = new Date();
  const passwordHash = await hashPassword(world.password);
  await db.transaction(async (tx) => {
    // Whoever seeds has no need of the first-run link, which would make a stranger the owner.
    await tx.delete(firstRunTickets);
    await tx.insert(people).values(castNames.map((name) => personRow(name, passwordHash, momentOf("70d 08:00", now))));
    await tx.insert(workspaces).values(Object.values(world.workspaces));
    await tx.insert(workspaceMembers).values(Object.values(world.workspaces).flatMap(({ slug }) => team(slug, now)));
    const stories = places.map((place) => tellStory(place, now));
    await tx.insert(conversations).values(stories.map((story) => story.conversation));
    await tx.insert(members).values(stories.flatMap((story) => story.members));
    await tx.insert(messages).values(stories.flatMap((story) => story.messages));
  });
  return world;
}

/** Signs somebody in without a password; answers the token for their session cookie. */
export async function mintSession(db: Database, personId: string): Promise<string> {
  const { token } = await startSession(db, personId, { address: null, agent: null });
  return token;
}

function person(handle: CastName, name: string) {
  const email = handle === "pip" ? null : `${handle}@bluefin.test`;
  return { id: stableId("person", handle), handle, name, email };
}

function conversation(slug: string) {
  return { id: stableId("conversation", slug), slug };
}

function personRow(name: CastName, passwordHash: string, createdAt: Date): typeof people.$inferInsert {
  const isBot = name === "pip";
  return {
    ...world.people[name],
    kind: isBot ? "bot" : "person",
    state: name === "dee" ? "deactivated" : "active",
    passwordHash: isBot ? null : passwordHash,
    createdAt,
  };
}

function team(slug: Place["workspace"], now: Date) {
  const joinedAt = momentOf("65d 09:00", now);
  return castNames.flatMap((name) => {
    const role = roles[slug][name];
    return role ? [{ workspaceId: world.workspaces[slug].id, personId: world.people[name].id, role, joinedAt }] : [];
  });
}
