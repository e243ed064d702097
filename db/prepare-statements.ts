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
      if (key === "begin") return nested(forTransactions, key, known);
      return Reflect.get(target, key);
    },
  });
}

function insideTransaction(client: postgres.TransactionSql, known: Set<string>): postgres.TransactionSql {
  return new Proxy(client, {
    get(target, key) {
      if (key === "unsafe") return unsafePrepared(target, known);
      if (key === "savepoint") return nested(target, key, known);
      return Reflect.get(target, key);
    },
  });
}

function unsafePrepared(client: Client, known: Set<string>) {
  return (text: string, parameters?: Parameters<Client["unsafe"]>[1]) =>
    client.unsafe(text, parameters, { prepare: isWorthIt(text, known) });
}

function nested(client: Client, key: "begin" | "savepoint", known: Set<string>) {
  const open = Reflect.get(client, key) as (...args: unknown[]) => Promise<unknown>;
  return (...args: unknown[]) => {
    const work = args.at(-1) as Work;
    return open(...args.slice(0, -1), (inner: postgres.TransactionSql) => work(insideTransaction(inner, known)));
  };
}

function isWorthIt(text: string, known: Set<string>): boolean {
  if (known.size < most) known.add(text);
  return known.has(text);
}
