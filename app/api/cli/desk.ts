import type { Command } from "commander";
import { openOperator } from "~/api/context/operator-context";
import type { Ctx } from "~/domain/kernel/ctx";
import { unavailable } from "~/shared/rules/errors";
import { type Failure, failureOf } from "./failure";
import type { Instance } from "./instance";
import { visible, visibleJson } from "./visible";

export type Terminal = { write(text: string): void; complain(text: string): void; readInput(): Promise<string> };
type Options = { json?: boolean };
type Act<T> = (ctx: Ctx, instance: Instance) => Promise<T>;

/** Where the commands are served. */
export type Desk = {
  terminal: Terminal;
  /** Acts as the operator and shows the answer: as JSON when asked to, otherwise in words. */
  serve<T>(options: Options, act: Act<T>, inWords: (answer: T) => string): Promise<void>;
  /** The same for a command that must work when the database does not. */
  examine<T>(options: Options, look: (instance: Instance) => Promise<T>, inWords: (answer: T) => string): Promise<void>;
  /** What the process ends with. */
  exitCode: number;
};

export function openDesk(terminal: Terminal, findInstance: () => Instance): Desk {
  const desk: Desk = {
    terminal,
    exitCode: 0,
    serve: (options, act, inWords) => desk.examine(options, (instance) => asOperator(instance, act), inWords),
    async examine(options, look, inWords) {
      try {
        const answer = await look(findOrRefuse(findInstance));
        terminal.write(`${options.json ? visibleJson(answer) : inWords(answer)}\n`);
      } catch (error) {
        refuse(desk, options, failureOf(error));
      }
    },
  };
  return desk;
}

/** Every command can answer in JSON. */
export function answering(command: Command): Command {
  return command.option("--json", "answer in JSON");
}

function findOrRefuse(findInstance: () => Instance): Instance {
  try {
    return findInstance();
  } catch (error) {
    throw unavailable(error instanceof Error ? error.message : String(error));
  }
}

async function asOperator<T>(instance: Instance, act: Act<T>): Promise<T> {
  const { ctx, close } = openOperator(instance.databaseUrl);
  return act(ctx, instance).finally(close);
}

function refuse(desk: Desk, options: Options, { exitCode, code, sentences }: Failure): void {
  desk.exitCode = exitCode;
  const words = options.json
    ? visibleJson({ error: { code, message: sentences.join(" ") } })
    : sentences.map(visible).join("\n");
  desk.terminal.complain(`${words}\n`);
}
