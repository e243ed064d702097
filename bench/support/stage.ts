import { rmSync } from "node:fs";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { type BenchTeam, seedBenchTeam } from "../../db/seed/bench-team";
import { variablesOf } from "../../e2e/support/processes";
import { type Product, startProduct } from "../../e2e/support/product";

export type Stage = {
  product: Product;
  pids: { web: number; soketi: number; postgres: number };
  sql: postgres.Sql;
  databaseUrl: string;
  soketi: { host: string; port: number; appId: string; key: string; secret: string };
  team: BenchTeam;
  startSeconds: number;
  close(): Promise<void>;
};

/** The product as `npm start` brings it up, with fifty people in one channel. */
export async function setStage(): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), "parley-bench-"));
  await chmod(folder, 0o755);
  // The first start builds and makes the cluster; the one that is timed finds both, like any start after it.
  const first = await startProduct({ DATA_DIR: path.join(folder, "data") });
  await first.stop();
  const began = performance.now();
  const product = await startProduct({ DATA_DIR: path.join(folder, "data") });
  const startSeconds = (performance.now() - began) / 1_000;
  const pids = { web: product.pidOf("web"), soketi: product.pidOf("soketi"), postgres: product.pidOf("postgres") };
  const variables = variablesOf(pids.web);
  const databaseUrl = variables.DATABASE_URL ?? "";
  const sql = postgres(databaseUrl, { max: 10, onnotice: () => {} });
  return {
    product,
    pids,
    sql,
    databaseUrl,
    soketi: {
      host: variables.SOKETI_HOST ?? "",
      port: Number(variables.SOKETI_PORT),
      appId: variables.SOKETI_APP_ID ?? "",
      key: variables.SOKETI_KEY ?? "",
      secret: variables.SOKETI_SECRET ?? "",
    },
    team: await seedBenchTeam(databaseUrl, 50),
    startSeconds,
    async close() {
      await sql.end();
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
