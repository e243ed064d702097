import { cloneTemplate, makeTemplateDatabase } from "../../db/testing/template-database";
import { startTemporaryPostgres, type TemporaryPostgres } from "../../db/testing/temporary-postgres";
import { type Product, startProduct } from "./product";

/** `named` is the cast of db/seed/world.ts; `empty` is a first start with the product's own PostgreSQL. */
export type World = "named" | "empty";

let server: Promise<TemporaryPostgres> | undefined;
let clones = 0;

export async function startWorld(world: World): Promise<Product> {
  if (world === "empty") return startProduct();
  server ??= startWithTemplate();
  clones += 1;
  return startProduct({ DATABASE_URL: await cloneTemplate((await server).url, `parley_journey_${clones}`) });
}

/** Ends the database server which the named worlds of this process share. */
export async function endWorlds(): Promise<void> {
  await (await server)?.stop();
  server = undefined;
}

async function startWithTemplate(): Promise<TemporaryPostgres> {
  const started = await startTemporaryPostgres();
  await makeTemplateDatabase(started.url);
  return started;
}
