import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  attentionLevels,
  audiences,
  conversationKinds,
  conversationRoles,
  historyPolicies,
  postingPolicies,
  requestOutcomes,
  visibilities,
} from "../../app/shared/rules/vocabulary";
import { people } from "./accounts";
import { createdAt, id, oneOf, time, workspaceRoleList } from "./columns";
import { workspaces } from "./workspaces";

const counter = (name: string) => bigint(name, { mode: "number" }).notNull().default(0);
// Those that the directory lists.
const listed = sql`visibility <> 'private' and archived_at is null and deleted_at is null`;
const audience = (name: string) => text(name, { enum: audiences }).notNull().default("everyone");

/** A place where people talk. Every change to it takes the next `lastSeq` under the row's lock. */
export const conversations = pgTable(
  "conversations",
  {
    id: id(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: conversationKinds }).notNull(),
    visibility: text("visibility", { enum: visibilities }).notNull(),
    name: text("name"),
    slug: text("slug"),
    topic: text("topic").notNull().default(""),
    description: text("description").notNull().default(""),
    /** One emoji that stands in for the sign of its kind. */
    icon: text("icon"),
    /** The heading that the directory files it under. */
    category: text("category"),
    /** Sorted ids of the people of a direct or group: one conversation for each set. */
    peopleKey: text("people_key"),
    posting: text("posting", { enum: postingPolicies }).notNull().default("everyone"),
    postingRoles: workspaceRoleList("posting_roles"),
    /** Seconds that a member waits between two posts; moderators do not. */
    slowModeSeconds: integer("slow_mode_seconds").notNull().default(0),
    whoAdds: audience("who_adds"),
    whoDescribes: audience("who_describes"),
    whoMentionsAll: audience("who_mentions_all"),
    history: text("history", { enum: historyPolicies }).notNull().default("everything"),
    /** Whoever comes from outside reads only what has a higher seq: what a private place said before it was opened. */
    openSince: counter("open_since"),
    guestsAllowed: boolean("guests_allowed").notNull().default(true),
    /** How long authors may edit their messages, in seconds: null for ever, 0 never. */
    editWindowSeconds: integer("edit_window_seconds").default(3_600),
    rulesChangedAt: time("rules_changed_at"),
    rulesChangedBy: uuid("rules_changed_by").references(() => people.id, { onDelete: "set null" }),
    /** What integrations keep here; nothing of ours reads it. */
    metadata: jsonb("metadata").$type<Record<string, string>>().notNull().default({}),
    lastSeq: counter("last_seq"),
    /** The seq of the latest change to this row's header or rules. */
    changedSeq: counter("changed_seq"),
    messageCount: counter("message_count"),
    lastMessageAt: time("last_message_at"),
    /** How much was said lately, as activity-rules.ts counts; `activityCount` messages are counted in, at `activityAt`. */
    activity: doublePrecision("activity").notNull().default(0),
    activityAt: time("activity_at"),
    activityCount: counter("activity_count"),
    /** How many members it had at `activityAt`: the directory sorts by it. */
    size: integer("size").notNull().default(0),
    featuredAt: time("featured_at"),
    /** Whoever joins the workspace, guests aside, gets a place here at once. */
    isForNewcomers: boolean("is_for_newcomers").notNull().default(false),
    createdBy: uuid("created_by").references(() => people.id, { onDelete: "set null" }),
    closedAt: time("closed_at"),
    archivedAt: time("archived_at"),
    /** Deleted ones are gone for everybody and purged after the grace period. */
    deletedAt: time("deleted_at"),
    createdAt: createdAt(),
  },
  (t) => [
    // What is private keeps no name from others: a refusal would tell that it exists.
    uniqueIndex("conversations_slug")
      .on(t.workspaceId, t.slug)
      .where(sql`deleted_at is null and visibility <> 'private'`),
    index("conversations_named").on(t.workspaceId, t.slug).where(sql`deleted_at is null`),
    uniqueIndex("conversations_people").on(t.workspaceId, t.peopleKey),
    // The directory: what is listed, by name, by activity and by size.
    index("conversations_directory").on(t.workspaceId, t.slug).where(listed),
    index("conversations_activity").on(t.workspaceId, t.activity.desc(), t.id).where(listed),
    index("conversations_size").on(t.workspaceId, t.size.desc(), t.id).where(listed),
    // The switcher and the directory: any part of a name.
    index("conversations_search").using("gin", sql`lower(${t.name}) gin_trgm_ops`),
    // Sweeping: what waits to be purged.
    index("conversations_deleted").on(t.deletedAt).where(sql`deleted_at is not null`),
    check("conversations_kind", sql`${t.kind} in (${oneOf(conversationKinds)})`),
    check("conversations_visibility", sql`${t.visibility} in (${oneOf(visibilities)})`),
    check("conversations_posting", sql`${t.posting} in (${oneOf(postingPolicies)})`),
    check("conversations_history", sql`${t.history} in (${oneOf(historyPolicies)})`),
    check(
      "conversations_audiences",
      sql`${t.whoAdds} in (${oneOf(audiences)}) and ${t.whoDescribes} in (${oneOf(audiences)}) and ${t.whoMentionsAll} in (${oneOf(audiences)})`,
    ),
    check(
      "conversations_shape",
      sql`case when ${t.kind} in ('direct', 'group')
        then ${t.visibility} = 'private' and ${t.peopleKey} is not null and ${t.slug} is null
        else ${t.name} is not null and ${t.slug} is not null and ${t.peopleKey} is null
          and (${t.kind} <> 'room' or ${t.visibility} = 'private') end`,
    ),
    // Notes to self are one person's, a direct conversation is two people's, and a group has more.
    check(
      "conversations_people_key",
      sql`case ${t.kind} when 'direct' then ${t.peopleKey} not like '%+%+%' when 'group' then ${t.peopleKey} like '%+%+%' else true end`,
    ),
    check("conversations_name_length", sql`char_length(${t.name}) between 1 and 80`),
    check("conversations_topic_length", sql`char_length(${t.topic}) <= 250`),
    check("conversations_description_length", sql`char_length(${t.description}) <= 1000`),
    check("conversations_category_length", sql`char_length(${t.category}) between 1 and 40`),
    check("conversations_slow_mode", sql`${t.slowModeSeconds} between 0 and 21600`),
    check("conversations_edit_window", sql`${t.editWindowSeconds} >= 0`),
  ],
);

/** Somebody's place in a conversation, with how far they have read; a row that was left stays, with the time. */
export const members = pgTable(
  "members",
  {
    conversationId: conversationId(),
    personId: personId("person_id"),
    role: text("role", { enum: conversationRoles }).notNull().default("member"),
    joinedAt: time("joined_at").notNull().default(sql`now()`),
    leftAt: time("left_at"),
    changedSeq: counter("changed_seq"),
    readSeq: counter("read_seq"),
    /** How far their devices have taken in what was said, whether or not it was read. */
    deliveredSeq: counter("delivered_seq"),
    /** How far they had read when they last went back on purpose: what was read stays read for whoever wrote it. */
    seenSeq: counter("seen_seq"),
    /** How often they went back on purpose: what a device saw in an earlier turn does not move the cursor any more. */
    readTurn: integer("read_turn").notNull().default(0),
    /** They read only what has a higher seq. */
    visibleAfter: counter("visible_after"),
    silencedUntil: time("silenced_until"),
    lastPostAt: time("last_post_at"),
    level: text("level", { enum: attentionLevels }).notNull().default("everything"),
    favouriteAt: time("favourite_at"),
    /** The section of their own sidebar that it stands in; null for the one of its kind. */
    sectionId: uuid("section_id"),
    /** Hidden from their sidebar for as long as nothing follows this seq; null for one that is shown. */
    hiddenSeq: bigint("hidden_seq", { mode: "number" }),
  },
  (t) => [
    primaryKey({ name: "members_pk", columns: [t.conversationId, t.personId] }),
    // The sidebar: the conversations somebody is in.
    index("members_person").on(t.personId).where(sql`left_at is null`),
    // Catching up: who came or went after a seq.
    index("members_changes").on(t.conversationId, t.changedSeq),
    check("members_role", sql`${t.role} in (${oneOf(conversationRoles)})`),
    check("members_level", sql`${t.level} in (${oneOf(attentionLevels)})`),
  ],
);

/** An address that a channel once had: old links lead on to it until another channel takes the name. */
export const conversationSlugs = pgTable(
  "conversation_slugs",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    slug: text("slug").notNull(),
    conversationId: conversationId(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "conversation_slugs_pk", columns: [t.workspaceId, t.slug] }),
    index("conversation_slugs_conversation").on(t.conversationId),
  ],
);

/** Somebody asks to be let into a restricted conversation; at most one request of theirs is undecided. */
export const joinRequests = pgTable(
  "join_requests",
  {
    id: id(),
    conversationId: conversationId(),
    personId: personId("person_id"),
    words: text("words").notNull().default(""),
    createdAt: createdAt(),
    decidedAt: time("decided_at"),
    decidedBy: uuid("decided_by").references(() => people.id, { onDelete: "set null" }),
    outcome: text("outcome", { enum: requestOutcomes }),
  },
  (t) => [
    // The queue that moderators work through.
    uniqueIndex("join_requests_open").on(t.conversationId, t.personId).where(sql`decided_at is null`),
    index("join_requests_person").on(t.personId, t.conversationId),
    check("join_requests_outcome", sql`${t.outcome} in (${oneOf(requestOutcomes)})`),
    check("join_requests_decided", sql`(${t.decidedAt} is null) = (${t.outcome} is null)`),
    check("join_requests_words_length", sql`char_length(${t.words}) <= 300`),
  ],
);

/** Somebody for whom a conversation does not exist any more, until the ban is lifted. */
export const bans = pgTable(
  "bans",
  {
    conversationId: conversationId(),
    personId: personId("person_id"),
    bannedBy: uuid("banned_by").references(() => people.id, { onDelete: "set null" }),
    reason: text("reason").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "bans_pk", columns: [t.conversationId, t.personId] }),
    index("bans_person").on(t.personId),
    check("bans_reason_length", sql`char_length(${t.reason}) <= 300`),
  ],
);

function conversationId() {
  return uuid("conversation_id")
    .notNull()
    .references(() => conversations.id, { onDelete: "cascade" });
}

function personId(name: string) {
  return uuid(name)
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });
}
