import { randomBytes } from "node:crypto";
import { type Command, Option } from "commander";
import { z } from "zod";
import { readAccounts } from "~/domain/accounts/account-reads";
import { addAccount } from "~/domain/conversations/add-account";
import type { Ctx } from "~/domain/kernel/ctx";
import { SignUp } from "~/shared/inputs/account";
import { workspaceRoles } from "~/shared/rules/vocabulary";
import { answering, type Desk } from "./desk";
import { table, visible } from "./visible";

const AddUser = SignUp.extend({ workspace: z.string().min(1).optional(), role: z.enum(workspaceRoles) });
type Options = Record<"email" | "handle" | "name" | "workspace" | "role", string | undefined> & {
  passwordStdin?: boolean;
  json?: boolean;
};

export function addUserCommands(program: Command, desk: Desk): void {
  const user = program.command("user").description("people with an account");
  answering(user.command("add"))
    .description("make an account, with a generated password unless one is given on standard input")
    .requiredOption("--email <address>", "mail address to sign in with")
    .requiredOption("--handle <handle>", "what others write after @")
    .requiredOption("--name <name>", "the name that others read")
    .option("--workspace <slug>", "give them a place in this workspace")
    .addOption(new Option("--role <role>", "their role there").choices(workspaceRoles).default("member"))
    .option("--password-stdin", "read the password from standard input")
    .action((options: Options) => desk.serve(options, (ctx) => add(ctx, desk, options), addedInWords));
  answering(user.command("list"))
    .description("everybody with an account, by handle")
    .action((options: { json?: boolean }) =>
      desk.serve(options, async (ctx) => ({ users: await list(ctx) }), listInWords),
    );
}

async function add(ctx: Ctx, desk: Desk, options: Options) {
  const given = options.passwordStdin ? (await desk.terminal.readInput()).replace(/\r?\n$/, "") : null;
  const password = given ?? randomBytes(12).toString("base64url");
  const { workspace, role, ...account } = AddUser.parse({ ...options, password });
  const place = workspace === undefined ? null : { workspace, role };
  const user = await addAccount(ctx, account, place);
  return { user: { ...user, email: account.email }, place, password: given === null ? password : null };
}

function addedInWords({ user, place, password }: Awaited<ReturnType<typeof add>>): string {
  const where = place ? ` and belongs to ${place.workspace} as ${place.role}` : "";
  const first = `${visible(user.name)} (@${user.handle}) has an account${where}.`;
  return password ? `${first}\nThe password, shown this once: ${password}` : first;
}

async function list(ctx: Ctx) {
  const users: Awaited<ReturnType<typeof readAccounts>>["items"] = [];
  let after: string | null = null;
  do {
    const { items, next } = await readAccounts(ctx, after);
    users.push(...items);
    after = next;
  } while (after !== null);
  return users;
}

function listInWords({ users }: { users: Awaited<ReturnType<typeof list>> }): string {
  if (users.length === 0) return "Nobody has an account yet.";
  const rows = users.map(({ handle, name, email, kind, state }) => [handle, name, email ?? "", kind, state]);
  return table(["HANDLE", "NAME", "MAIL", "KIND", "STATE"], rows);
}
