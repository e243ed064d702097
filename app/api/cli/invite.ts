import { type Command, Option } from "commander";
import type { Ctx } from "~/domain/kernel/ctx";
import { storeInvitation } from "~/domain/workspaces/create-invitation";
import { readWorkspaceId } from "~/domain/workspaces/workspace-reads";
import { CreateInvitation } from "~/shared/inputs/workspace";
import { paths } from "~/shared/rules/paths";
import { answering, type Desk } from "./desk";
import type { Instance } from "./instance";

type Options = { workspace: string; role: string; days: string; uses: string; json?: boolean };

export function addInviteCommands(program: Command, desk: Desk): void {
  const invite = program.command("invite").description("links that let people in");
  answering(invite.command("create"))
    .description("make a link with which people join a workspace; it is shown this once")
    .requiredOption("--workspace <slug>", "the workspace to join")
    .addOption(
      new Option("--role <role>", "the role it gives")
        .choices(CreateInvitation.shape.role.unwrap().options)
        .default("member"),
    )
    .option("--days <number>", "days until it ends", "7")
    .option("--uses <number>", "how many people it lets in", "25")
    .action((options: Options) => desk.serve(options, (ctx, instance) => create(ctx, instance, options), inWords));
}

async function create(ctx: Ctx, { publicUrl }: Instance, { workspace, ...options }: Options) {
  const input = CreateInvitation.parse(options);
  const workspaceId = await readWorkspaceId(ctx, workspace);
  const { token, ...invitation } = await storeInvitation(ctx, { ...input, workspaceId, createdBy: null });
  return { invitation: { link: `${publicUrl}${paths.join(token)}`, workspace, ...invitation } };
}

function inWords({ invitation }: Awaited<ReturnType<typeof create>>): string {
  const { link, workspace, role, uses, expiresAt } = invitation;
  const people = uses === 1 ? "one person" : `up to ${uses} people`;
  return `${link}\nIt lets ${people} into ${workspace} as ${role}, until ${expiresAt.slice(0, 10)}.`;
}
