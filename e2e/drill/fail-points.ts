import postgres from "postgres";
import type { House } from "./house";

/** Where the database can be made to wait: while a message is written, and before a published event is crossed out. */
type Point = "writing" | "crossing out";

export type FailPoints = {
  /** The next so many who pass the point wait there. */
  arm(point: Point, how: { passes: number; seconds: number }): Promise<void>;
  disarm(point: Point): Promise<void>;
  /** Resolves at the next commit of a message, which nobody was answered yet. */
  nextCommit(): Promise<void>;
};

/**
 * Places inside a send at which the drill can hold or end the product without a line of its own in it: they are triggers
 * in the drill's own database. One write in five hundred is slow by itself. They also keep a log of every number that a
 * conversation gave out, and of who went out and came in again.
 */
export async function setFailPoints({ sql, databaseUrl, ask }: House): Promise<FailPoints> {
  await sql.unsafe(triggers);
  return {
    async arm(point, { passes, seconds }) {
      await ask((db) => db`select setval('drill.passes', 1)`);
      await ask(
        (db) => db`insert into drill.points values (${point}, ${passes}, ${seconds})
        on conflict (name) do update set passes = excluded.passes, seconds = excluded.seconds`,
      );
    },
    async disarm(point) {
      await ask((db) => db`delete from drill.points where name = ${point}`);
    },
    nextCommit: () => heard(databaseUrl),
  };
}

// A connection of its own, so that nothing stands before the notification.
async function heard(databaseUrl: string): Promise<void> {
  const own = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await new Promise<void>((resolve, reject) => {
    own.listen("drill_committed", () => resolve()).catch(reject);
  });
  await own.end({ timeout: 0 });
}

const triggers = `
create schema drill;
create table drill.points (name text primary key, passes int not null, seconds float8 not null);
create sequence drill.passes;
create table drill.seats (person_id uuid not null, conversation_id uuid not null, is_in boolean not null, at timestamptz not null);
create table drill.numbers (conversation_id uuid not null, seq bigint not null, was bigint not null);

create function drill.wait_here() returns trigger language plpgsql as $$
declare found_point drill.points;
begin
  select * into found_point from drill.points where name = tg_argv[0];
  if found and nextval('drill.passes') <= found_point.passes + 1 then perform pg_sleep(found_point.seconds);
  elsif tg_argv[0] = 'writing' and random() < 0.002 then perform pg_sleep(0.5);
  end if;
  return coalesce(new, old);
end $$;
create function drill.keep_number() returns trigger language plpgsql as $$
begin
  insert into drill.numbers values (new.id, new.last_seq, old.last_seq);
  return null;
end $$;
create function drill.keep_seat() returns trigger language plpgsql as $$
begin
  insert into drill.seats values (new.person_id, new.conversation_id, new.left_at is null, clock_timestamp());
  return null;
end $$;
create trigger drill_keep_seat after update of left_at on members for each row
  when (new.left_at is distinct from old.left_at) execute function drill.keep_seat();
create function drill.tell() returns trigger language plpgsql as $$
begin
  perform pg_notify('drill_committed', '');
  return null;
end $$;

create trigger drill_writing before insert on messages for each row execute function drill.wait_here('writing');
create trigger drill_crossing_out before delete on outbox for each row execute function drill.wait_here('crossing out');
create trigger drill_numbers after update of last_seq on conversations for each row
  when (new.last_seq is distinct from old.last_seq) execute function drill.keep_number();
create trigger drill_told after insert on messages for each statement execute function drill.tell();`;
