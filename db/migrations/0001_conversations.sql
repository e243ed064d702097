CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "avatars" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"small" "bytea" NOT NULL,
	"large" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"blocker_id" uuid NOT NULL,
	"blocked_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "blocks_pk" PRIMARY KEY("blocker_id","blocked_id"),
	CONSTRAINT "blocks_other" CHECK ("blocks"."blocker_id" <> "blocks"."blocked_id")
);
--> statement-breakpoint
CREATE TABLE "bans" (
	"conversation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"banned_by" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bans_pk" PRIMARY KEY("conversation_id","person_id"),
	CONSTRAINT "bans_reason_length" CHECK (char_length("bans"."reason") <= 300)
);
--> statement-breakpoint
CREATE TABLE "conversation_slugs" (
	"workspace_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"conversation_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_slugs_pk" PRIMARY KEY("workspace_id","slug")
);
--> statement-breakpoint
CREATE TABLE "join_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"outcome" text,
	CONSTRAINT "join_requests_outcome" CHECK ("join_requests"."outcome" in ('approved', 'refused', 'withdrawn')),
	CONSTRAINT "join_requests_decided" CHECK (("join_requests"."decided_at" is null) = ("join_requests"."outcome" is null)),
	CONSTRAINT "join_requests_words_length" CHECK (char_length("join_requests"."words") <= 300)
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid,
	"actor_id" uuid,
	"act" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"address" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sidebar_sections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"position" integer NOT NULL,
	"folded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sidebar_sections_kind" CHECK ("sidebar_sections"."kind" in ('favourites', 'custom', 'channels', 'directs')),
	CONSTRAINT "sidebar_sections_name" CHECK (("sidebar_sections"."kind" = 'custom') = ("sidebar_sections"."name" is not null)),
	CONSTRAINT "sidebar_sections_name_length" CHECK (char_length("sidebar_sections"."name") between 1 and 40)
);
--> statement-breakpoint
ALTER TABLE "conversations" DROP CONSTRAINT "conversations_kind";--> statement-breakpoint
ALTER TABLE "conversations" DROP CONSTRAINT "conversations_visibility";--> statement-breakpoint
ALTER TABLE "conversations" DROP CONSTRAINT "conversations_shape";--> statement-breakpoint
ALTER TABLE "members" DROP CONSTRAINT "members_role";--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_body_length";--> statement-breakpoint
DROP INDEX "conversations_slug";--> statement-breakpoint
DROP INDEX "conversations_directory";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "bio" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "status_emoji" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "status_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "status_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "avatar_key" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "icon" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "category" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "posting" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "posting_roles" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "slow_mode_seconds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "who_adds" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "who_describes" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "who_mentions_all" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "history" text DEFAULT 'everything' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "open_since" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "guests_allowed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "edit_window_seconds" integer DEFAULT 3600;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "rules_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "rules_changed_by" uuid;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "metadata" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "changed_seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "activity" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "activity_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "activity_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "size" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "featured_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "visible_after" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "silenced_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "last_post_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "level" text DEFAULT 'everything' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "favourite_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "section_id" uuid;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "hidden_seq" bigint;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "notice" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "subject_id" uuid;--> statement-breakpoint
ALTER TABLE "workspace_members" ADD COLUMN "shows_unread_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "avatars" ADD CONSTRAINT "avatars_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_blocker_id_people_id_fk" FOREIGN KEY ("blocker_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_blocked_id_people_id_fk" FOREIGN KEY ("blocked_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bans" ADD CONSTRAINT "bans_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bans" ADD CONSTRAINT "bans_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bans" ADD CONSTRAINT "bans_banned_by_people_id_fk" FOREIGN KEY ("banned_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_slugs" ADD CONSTRAINT "conversation_slugs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_slugs" ADD CONSTRAINT "conversation_slugs_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sidebar_sections" ADD CONSTRAINT "sidebar_sections_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sidebar_sections" ADD CONSTRAINT "sidebar_sections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bans_person" ON "bans" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "conversation_slugs_conversation" ON "conversation_slugs" USING btree ("conversation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "join_requests_open" ON "join_requests" USING btree ("conversation_id","person_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "join_requests_person" ON "join_requests" USING btree ("person_id","conversation_id");--> statement-breakpoint
CREATE INDEX "audit_entries_workspace" ON "audit_entries" USING btree ("workspace_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_entries_target" ON "audit_entries" USING btree ("target_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sidebar_sections_person" ON "sidebar_sections" USING btree ("person_id","workspace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sidebar_sections_given" ON "sidebar_sections" USING btree ("person_id","workspace_id","kind") WHERE kind <> 'custom';--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_rules_changed_by_people_id_fk" FOREIGN KEY ("rules_changed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_subject_id_people_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_search" ON "people" USING gin ((lower("name" || ' ' || "handle")) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "conversations_activity" ON "conversations" USING btree ("workspace_id","activity" DESC NULLS LAST,"id") WHERE visibility <> 'private' and archived_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "conversations_size" ON "conversations" USING btree ("workspace_id","size" DESC NULLS LAST,"id") WHERE visibility <> 'private' and archived_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "conversations_search" ON "conversations" USING gin (lower("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "conversations_deleted" ON "conversations" USING btree ("deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_slug" ON "conversations" USING btree ("workspace_id","slug") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "conversations_directory" ON "conversations" USING btree ("workspace_id","slug") WHERE visibility <> 'private' and archived_at is null and deleted_at is null;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_bio_length" CHECK (char_length("people"."bio") <= 500);--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_status_length" CHECK (char_length("people"."status_text") <= 100);--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_posting" CHECK ("conversations"."posting" in ('everyone', 'moderators', 'chosen'));--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_history" CHECK ("conversations"."history" in ('everything', 'sinceJoining'));--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_audiences" CHECK ("conversations"."who_adds" in ('everyone', 'moderators') and "conversations"."who_describes" in ('everyone', 'moderators') and "conversations"."who_mentions_all" in ('everyone', 'moderators'));--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_description_length" CHECK (char_length("conversations"."description") <= 1000);--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_category_length" CHECK (char_length("conversations"."category") between 1 and 40);--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_slow_mode" CHECK ("conversations"."slow_mode_seconds" between 0 and 21600);--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_edit_window" CHECK ("conversations"."edit_window_seconds" >= 0);--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_kind" CHECK ("conversations"."kind" in ('channel', 'announcement', 'group', 'direct', 'room'));--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_visibility" CHECK ("conversations"."visibility" in ('public', 'restricted', 'private'));--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_shape" CHECK (case when "conversations"."kind" in ('direct', 'group')
        then "conversations"."visibility" = 'private' and "conversations"."people_key" is not null and "conversations"."slug" is null
        else "conversations"."name" is not null and "conversations"."slug" is not null and "conversations"."people_key" is null
          and ("conversations"."kind" <> 'room' or "conversations"."visibility" = 'private') end);--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_level" CHECK ("members"."level" in ('everything', 'mentions', 'nothing', 'hidden'));--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_role" CHECK ("members"."role" in ('member', 'moderator', 'owner'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_body_length" CHECK (case when "messages"."notice" is null
        then char_length("messages"."body") between 1 and 5000 and octet_length("messages"."body") <= 20000
        else "messages"."body" = '' end);--> statement-breakpoint
UPDATE "conversations" SET "posting" = 'moderators' WHERE "kind" = 'announcement';--> statement-breakpoint
UPDATE "members" m SET "role" = 'owner' FROM "conversations" c WHERE c."id" = m."conversation_id" AND c."created_by" = m."person_id" AND c."kind" NOT IN ('direct', 'group') AND m."left_at" IS NULL;--> statement-breakpoint
UPDATE "conversations" c SET "size" = (SELECT count(*) FROM "members" m WHERE m."conversation_id" = c."id" AND m."left_at" IS NULL);
