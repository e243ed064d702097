import type { Command } from "commander";
import { openOperator } from "~/api/context/operator-context";
import { readDatabaseFacts } from "~/domain/governance/server-reads";
import { answering, type Desk } from "./desk";
import * as checks from "./doctor-checks";
import { failureOf } from "./failure";
import type { Instance } from "./instance";
import { visible } from "./visible";

type Diagnosis = { isWell: boolean; checks: checks.Check[] };

export function addDoctorCommand(program: Command, desk: Desk): void {
  answering(program.command("doctor"))
    .description("look at everything Parley needs, and say what is wrong and what to do about it")
    .action((options: { json?: boolean }) =>
      desk.examine(
        options,
        async (instance) => {
          const diagnosis = await examine(instance);
          if (!diagnosis.isWell) desk.exitCode = 1;
          return diagnosis;
        },
        inWords,
      ),
    );
}

async function examine(instance: Instance): Promise<Diagnosis> {
  const found = await Promise.all([
    examineDatabase(instance),
    checks.checkSoketi(instance),
    checks.checkDisk(instance),
    checks.checkSecrets(instance),
  ]);
  const all = found.flat();
  return { isWell: all.every((check) => check.isWell), checks: all };
}

async function examineDatabase({ databaseUrl, migrations }: Instance): Promise<checks.Check[]> {
  const { ctx, close } = openOperator(databaseUrl);
  try {
    const began = Date.now();
    const facts = await readDatabaseFacts(ctx);
    const halfWay = (began + Date.now()) / 2;
    return [
      { name: "database", isWell: true, says: `PostgreSQL ${facts.version} answers.` },
      checks.checkMigrations(facts.migrations, migrations),
      checks.checkClock(facts.now.getTime() - halfWay),
      checks.checkOutbox(facts.parked),
    ];
  } catch (error) {
    const [says = ""] = failureOf(error).sentences;
    return [{ name: "database", isWell: false, says }];
  } finally {
    await close();
  }
}

function inWords({ isWell, checks: found }: Diagnosis): string {
  const lines = found.map(({ name, isWell: isGood, says, advice }) => {
    const line = `${isGood ? "ok   " : "WRONG"}  ${name.padEnd(10)}  ${visible(says)}`;
    return advice ? `${line}\n                   ${visible(advice)}` : line;
  });
  return [...lines, isWell ? "Everything is well." : "Something is wrong."].join("\n");
}
