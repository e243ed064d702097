import postgres from "postgres";

type LongTalk = {
  conversationId: string;
  /** People who take turns. */
  authors: readonly string[];
  messages: number;
  /** Replies in the thread of this message, and not in the conversation. */
  rootId?: string;
};

/** Puts very many messages of changing length at the end of a conversation; "Word 1" is the first. Nobody is told. */
export async function seedLongTalk(databaseUrl: string, { conversationId, authors, messages, rootId }: LongTalk) {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      const [place] = await tx`select last_seq::int from conversations where id = ${conversationId} for update`;
      const begin = Number(place?.last_seq);
      await tx`
        insert into messages (id, conversation_id, author_id, client_id, seq, changed_seq, body, root_id, in_flow, created_at)
        select gen_random_uuid(), ${conversationId}, (${[...authors]}::uuid[])[1 + n / 3 % ${authors.length}::int], gen_random_uuid(),
          ${begin}::int + n, ${begin}::int + n, 'Word ' || n || repeat(' and a little more', n % 7 * (n % 5)),
          ${rootId ?? null}::uuid, ${rootId === undefined}, now() - make_interval(secs => (${messages}::int - n) * 20)
        from generate_series(1, ${messages}::int) n`;
      await tx`update conversations set last_seq = ${begin + messages} where id = ${conversationId}`;
      if (rootId)
        await tx`insert into threads (root_id, conversation_id, reply_count, last_reply_seq)
          values (${rootId}, ${conversationId}, ${messages}, ${begin + messages})`;
    });
    await sql`analyze messages`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
