import type { Command } from "commander";
import { readAllWorkspaces } from "~/domain/workspaces/workspace-reads";
import { answering, type Desk } from "./desk";
import { table } from "./visible";

type Workspaces = Awaited<ReturnType<typeof readAllWorkspaces>>;

export function addWorkspaceCommands(program: Command, desk: Desk): void {
  const workspace = program.command("workspace").description("workspaces of this server");
  answering(workspace.command("list"))
    .description("every workspace with its number of members")
    .action((options: { json?: boolean }) =>
      desk.serve(options, async (ctx) => ({ workspaces: await readAllWorkspaces(ctx) }), inWords),
    );
}

function inWords({ workspaces }: { workspaces: Workspaces }): string {
  if (workspaces.length === 0) return "There is no workspace yet. The first-run link makes one; npm start prints it.";
  const rows = workspaces.map(({ slug, name, members }) => [slug, name, String(members)]);
  return table(["ADDRESS", "NAME", "MEMBERS"], rows);
}
