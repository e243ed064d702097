-- An unlogged table is emptied when PostgreSQL recovers from a crash: everybody counted as away, and heard of nothing new
-- in their sidebars, until each lease was renewed.
ALTER TABLE "presence_leases" SET LOGGED;
