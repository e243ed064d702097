import type { Command } from "commander";
import { endSessions } from "~/domain/accounts/end-sessions";
import { answering, type Desk } from "./desk";

export function addSessionCommands(program: Command, desk: Desk): void {
  const session = program.command("session").description("signed-in devices");
  answering(session.command("end"))
    .description("sign somebody out everywhere and close their open pages")
    .argument("<who>", "handle or mail address")
    .action((who: string, options: { json?: boolean }) => desk.serve(options, (ctx) => endSessions(ctx, who), inWords));
}

function inWords({ handle, ended }: { handle: string; ended: number }): string {
  if (ended === 0) return `@${handle} was not signed in anywhere.`;
  return `@${handle} was signed out of ${ended === 1 ? "one device" : `${ended} devices`}.`;
}
