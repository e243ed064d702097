ALTER TABLE "members" ADD COLUMN "read_turn" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "messages_unread" ON "messages" USING btree ("conversation_id","seq","author_id") WHERE notice is null;--> statement-breakpoint
CREATE INDEX "messages_mentions" ON "messages" USING btree ("conversation_id","seq") WHERE mentions <> '{}'::jsonb;