import type postgres from "postgres";

type Client = postgres.Sql | postgres.TransactionSql;
type Work = (client: postgres.TransactionSql) => Promise<unknown>;

const most = 500;

/**
 * Drizzle hands its statements over to be parsed and planned anew each time; this has them prepared once for each
 * connection instead. The number is bounded, since a list of varying length makes a statement of its own each time.
 * Transactions begin on the connections that are kept for them.
 */
export function preparingStatements(client: postgres.Sql, { forTransactions }: { forTransactions: postgres.Sql }) {
  const known = new Set<string>();
  return new Proxy(client, {
    get(target, key) {
      if (key === "unsafe") return unsafePrepared(target, known);
      if (key === "begin") return beginning(forTransactions, known);
      return Reflect.get(target, key);
    },
  });
}

/** What is known of a transaction's connection. */
type Line = { isLost: boolean };

function insideTransaction(client: postgres.TransactionSql, known: Set<string>, line: Line): postgres.TransactionSql {
  return new Proxy(client, {
    get(target, key) {
      if (key === "unsafe") return guarded(unsafePrepared(target, known), line);
      if (key === "savepoint") return (work: Work) => target.savepoint((inner) => follow(inner, work, { known, line }));
      return Reflect.get(target, key);
    },
  });
}

function beginning(client: postgres.Sql, known: Set<string>) {
  const begin = client.begin as (...args: unknown[]) => Promise<unknown>;
  return async (...args: unknown[]) => {
    const line = { isLost: false };
    const work = args.at(-1) as Work;
    try {
      return await begin(...args.slice(0, -1), (inner: postgres.TransactionSql) =>
        follow(inner, work, { known, line }),
      );
    } finally {
      line.isLost = true;
    }
  };
}

const never = new Promise<never>(() => {});

/*
 * The driver ends a transaction as soon as its connection is lost, but it would also send what still comes, and a
 * rollback, on the connection that is gone, which ends the process. So nothing is sent any more, and work whose
 * connection is lost does not come back: whoever began it was told.
 */
async function follow(inner: postgres.TransactionSql, work: Work, { known, line }: { known: Set<string>; line: Line }) {
  try {
    return await work(insideTransaction(inner, known, line));
  } catch (error) {
    if (line.isLost || isLoss(error)) return never;
    throw error;
  }
}

function guarded(unsafe: ReturnType<typeof unsafePrepared>, line: Line): ReturnType<typeof unsafePrepared> {
  return (text, parameters) => {
    if (line.isLost) throw new Error("The connection of this transaction is lost.");
    return unsafe(text, parameters);
  };
}

/** The server ends the connection with these, or the driver found it ended. */
function isLoss(error: unknown): boolean {
  const code = String(
    (error as { code?: unknown } | null)?.code ?? (error as { cause?: { code?: unknown } } | null)?.cause?.code,
  );
  return /^(57P0[1-5]|25P03|08\w{3}|CONNECTION_\w+|ECONN\w+|EPIPE|ETIMEDOUT)$/.test(code);
}

function unsafePrepared(client: Client, known: Set<string>) {
  return (text: string, parameters?: Parameters<Client["unsafe"]>[1]) =>
    client.unsafe(text, parameters, { prepare: isWorthIt(text, known) });
}

function isWorthIt(text: string, known: Set<string>): boolean {
  if (known.size < most) known.add(text);
  return known.has(text);
}
