import type { Right, Standing } from "../rights";
import { conversationRoles, conversationStates, workspaceRoles } from "../vocabulary";
import { insideTables, outsideTable, overlayTable } from "./written-rights";

/** What the written tables say of one right for one person at one place. */
export function isWritten(right: Right, standing: Standing): boolean {
  const overlay = cellsOf(overlayTable, right);
  if (standing.isBanned && overlay[5] !== "y") return false;
  if (standing.isSilenced && overlay[4] !== "y") return false;
  if (overlay[conversationStates.indexOf(standing.state)] !== "y") return false;
  return holds[cellFor(right, standing)]?.(standing) ?? false;
}

function cellFor(right: Right, { personKind, workspaceRole, conversationRole, kind, visibility }: Standing): string {
  const rank = workspaceRoles.indexOf(workspaceRole);
  const isBot = personKind === "bot";
  const isTalk = kind === "group" || kind === "direct";
  if (conversationRole === null) {
    const block = isTalk ? 3 : ["public", "restricted", "private"].indexOf(visibility);
    return cellsOf(outsideTable, right)[block * 6 + (isBot ? 5 : rank)] ?? "?";
  }
  const column = isBot ? 15 : rank * 3 + conversationRoles.indexOf(conversationRole);
  return cellsOf(insideTables[kind === "group" || kind === "direct" ? kind : "place"], right)[column] ?? "?";
}

const holds: Record<string, (standing: Standing) => boolean> = {
  y: () => true,
  p: mayPost,
  a: ({ whoAdds, visibility }) => whoAdds === "everyone" && visibility !== "restricted",
  d: ({ whoDescribes }) => whoDescribes === "everyone",
  e: (standing) => standing.whoMentionsAll === "everyone" && mayPost(standing),
  n: ({ kind }) => kind !== "announcement",
  r: (standing) => standing.kind !== "announcement" || mayPost(standing),
  b: ({ hasBlocked }) => !hasBlocked,
};

// Only asked for those without an office: moderators post wherever they are.
function mayPost({ posting, postingRoles, workspaceRole }: Standing): boolean {
  return { everyone: true, moderators: false, chosen: postingRoles.includes(workspaceRole) }[posting];
}

const known = new Map<string, Map<string, string>>();

function cellsOf(table: string, right: Right): string {
  const rows = known.get(table) ?? parse(table);
  known.set(table, rows);
  const cells = rows.get(right);
  if (cells === undefined) throw new Error(`Nothing is written about the right "${right}".`);
  return cells;
}

function parse(table: string): Map<string, string> {
  const lines = table.trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [right = "", ...cells] = line.trim().split(/\s+/);
      return [right, cells.join("")];
    }),
  );
}
