CREATE TABLE "message_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" uuid NOT NULL,
	"body" text,
	"mentions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_by" uuid NOT NULL,
	"purged_at" timestamp with time zone,
	"purged_by" uuid,
	CONSTRAINT "message_versions_purged" CHECK (("message_versions"."body" is null) = ("message_versions"."purged_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "poll_options" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"words" text NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "poll_options_words_length" CHECK (char_length("poll_options"."words") between 1 and 200),
	CONSTRAINT "poll_options_count" CHECK ("poll_options"."count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "poll_votes" (
	"message_id" uuid NOT NULL,
	"option_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "poll_votes_pk" PRIMARY KEY("option_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"message_id" uuid PRIMARY KEY NOT NULL,
	"is_multiple" boolean DEFAULT false NOT NULL,
	"is_anonymous" boolean DEFAULT false NOT NULL,
	"closes_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "reaction_kinds" (
	"message_id" uuid NOT NULL,
	"emoji" text NOT NULL,
	"count" integer NOT NULL,
	"since_seq" bigint NOT NULL,
	CONSTRAINT "reaction_kinds_pk" PRIMARY KEY("message_id","emoji"),
	CONSTRAINT "reaction_kinds_count" CHECK ("reaction_kinds"."count" > 0),
	CONSTRAINT "reaction_kinds_emoji_length" CHECK (char_length("reaction_kinds"."emoji") between 1 and 64)
);
--> statement-breakpoint
CREATE TABLE "reactions" (
	"message_id" uuid NOT NULL,
	"emoji" text NOT NULL,
	"person_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reactions_pk" PRIMARY KEY("message_id","emoji","person_id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"root_id" uuid,
	"body" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_place" UNIQUE NULLS NOT DISTINCT("person_id","conversation_id","root_id"),
	CONSTRAINT "drafts_body_length" CHECK (char_length("drafts"."body") between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "saved_messages" (
	"person_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_messages_pk" PRIMARY KEY("person_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "thread_readers" (
	"root_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"is_following" boolean DEFAULT true NOT NULL,
	"read_seq" bigint DEFAULT 0 NOT NULL,
	"read_turn" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "thread_readers_pk" PRIMARY KEY("root_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"root_id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"reply_count" integer DEFAULT 0 NOT NULL,
	"last_reply_seq" bigint DEFAULT 0 NOT NULL,
	"last_reply_at" timestamp with time zone,
	"faces" uuid[] DEFAULT '{}'::uuid[] NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	"answer_id" uuid
);
--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_body_length";--> statement-breakpoint
DROP INDEX "messages_unread";--> statement-breakpoint
DROP INDEX "messages_mentions";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "sends_receipts" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "delivered_seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "kind" text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "root_id" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "in_flow" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "quoted_id" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "calls" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "called" uuid[];--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "deletion_reason" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "moved_to_id" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "pinned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "pinned_by" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "written_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "who_sees_versions" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "shows_receipts" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "message_versions" ADD CONSTRAINT "message_versions_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_versions" ADD CONSTRAINT "message_versions_replaced_by_people_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_versions" ADD CONSTRAINT "message_versions_purged_by_people_id_fk" FOREIGN KEY ("purged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_option_id_poll_options_id_fk" FOREIGN KEY ("option_id") REFERENCES "public"."poll_options"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction_kinds" ADD CONSTRAINT "reaction_kinds_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_root_id_messages_id_fk" FOREIGN KEY ("root_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_messages" ADD CONSTRAINT "saved_messages_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_messages" ADD CONSTRAINT "saved_messages_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_readers" ADD CONSTRAINT "thread_readers_root_id_threads_root_id_fk" FOREIGN KEY ("root_id") REFERENCES "public"."threads"("root_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_readers" ADD CONSTRAINT "thread_readers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_root_id_messages_id_fk" FOREIGN KEY ("root_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_resolved_by_people_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_answer_id_messages_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_versions_message" ON "message_versions" USING btree ("message_id","replaced_at");--> statement-breakpoint
CREATE UNIQUE INDEX "poll_options_position" ON "poll_options" USING btree ("message_id","position");--> statement-breakpoint
CREATE INDEX "poll_votes_person" ON "poll_votes" USING btree ("message_id","person_id");--> statement-breakpoint
CREATE INDEX "reactions_order" ON "reactions" USING btree ("message_id","emoji","seq");--> statement-breakpoint
CREATE INDEX "drafts_root" ON "drafts" USING btree ("root_id") WHERE root_id is not null;--> statement-breakpoint
CREATE INDEX "saved_messages_list" ON "saved_messages" USING btree ("person_id","created_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "saved_messages_message" ON "saved_messages" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "thread_readers_person" ON "thread_readers" USING btree ("person_id") WHERE is_following;--> statement-breakpoint
CREATE INDEX "threads_conversation" ON "threads" USING btree ("conversation_id","last_reply_seq");--> statement-breakpoint
CREATE INDEX "threads_answer" ON "threads" USING btree ("answer_id") WHERE answer_id is not null;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_root_id_messages_id_fk" FOREIGN KEY ("root_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_quoted_id_messages_id_fk" FOREIGN KEY ("quoted_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_deleted_by_people_id_fk" FOREIGN KEY ("deleted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_moved_to_id_messages_id_fk" FOREIGN KEY ("moved_to_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_pinned_by_people_id_fk" FOREIGN KEY ("pinned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_flow" ON "messages" USING btree ("conversation_id","seq") WHERE in_flow;--> statement-breakpoint
CREATE INDEX "messages_thread" ON "messages" USING btree ("root_id","seq","author_id") WHERE root_id is not null;--> statement-breakpoint
CREATE INDEX "messages_pinned" ON "messages" USING btree ("conversation_id","pinned_at") WHERE pinned_at is not null;--> statement-breakpoint
CREATE INDEX "messages_quoted" ON "messages" USING btree ("quoted_id") WHERE quoted_id is not null;--> statement-breakpoint
CREATE INDEX "messages_moved" ON "messages" USING btree ("moved_to_id") WHERE moved_to_id is not null;--> statement-breakpoint
CREATE INDEX "messages_unread" ON "messages" USING btree ("conversation_id","seq","author_id") WHERE notice is null and in_flow and deleted_at is null;--> statement-breakpoint
CREATE INDEX "messages_mentions" ON "messages" USING btree ("conversation_id","seq") WHERE mentions <> '{}'::jsonb or calls is not null;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_kind" CHECK ("messages"."kind" in ('text', 'emote'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_calls" CHECK ("messages"."calls" in ('here', 'channel'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_thread_shape" CHECK ("messages"."in_flow" or "messages"."root_id" is not null);--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_deletion_reason_length" CHECK (char_length("messages"."deletion_reason") <= 300);--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_body_length" CHECK (case when "messages"."notice" is null and "messages"."deleted_at" is null
        then char_length("messages"."body") between 1 and 5000 and octet_length("messages"."body") <= 20000
        else "messages"."body" = '' end);--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_who_sees_versions" CHECK ("workspaces"."who_sees_versions" in ('everyone', 'moderators'));