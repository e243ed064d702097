import { Command, CommanderError } from "commander";
import { openDesk, type Terminal } from "./desk";
import { addDoctorCommand } from "./doctor";
import type { Instance } from "./instance";
import { addInviteCommands } from "./invite";
import { addSessionCommands } from "./session";
import { addUserCommands } from "./user";
import { visible } from "./visible";
import { addWorkspaceCommands } from "./workspace";

const shown = ["commander.helpDisplayed", "commander.version"];

/** Does what the operator asks; answers the exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function runCli(words: string[], terminal: Terminal, findInstance: () => Instance): Promise<number> {
  const desk = openDesk(terminal, findInstance);
  const program = new Command("parley")
    .description("Parley's operator commands, for the Parley that runs in DATA_DIR or on DATABASE_URL")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.complain(text.split("\n").map(visible).join("\n")),
    })
    .showHelpAfterError("Add --help to see how it is used.");
  addUserCommands(program, desk);
  addWorkspaceCommands(program, desk);
  addInviteCommands(program, desk);
  addSessionCommands(program, desk);
  addDoctorCommand(program, desk);
  try {
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return shown.includes(error.code) ? 0 : 2;
  }
  return desk.exitCode;
}
