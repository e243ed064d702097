ALTER TABLE "drafts" DROP CONSTRAINT "drafts_body_length";--> statement-breakpoint
ALTER TABLE "drafts" ALTER COLUMN "revision" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "seen_seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "set_aside" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_body_length" CHECK (char_length("drafts"."body") <= 10000);