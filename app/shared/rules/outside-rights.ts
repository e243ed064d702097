import type { Right, Standing } from "./rights";
import { isAtLeast, type Visibility } from "./vocabulary";

const talks = ["direct", "group"];

/**
 * What somebody who is not in a conversation may do. An administrator arranges what they do not read: they may
 * know a private channel's name, size and rules, and coming in is an act that everybody there is told of.
 */
export function outsideRights({ kind, visibility, workspaceRole, personKind }: Standing): Set<Right> {
  if (talks.includes(kind) || personKind === "bot" || !isAtLeast(workspaceRole, "member")) return new Set();
  const granted = new Set<Right>(open[visibility]);
  if (!isAtLeast(workspaceRole, "admin")) return granted;
  const arranged: Right[] = ["administer", "manage", "reshape", "close", "archive", "restore", "delete"];
  for (const right of arranged) granted.add(right);
  return visibility === "public" ? granted : granted.add("enter");
}

const open: Record<Visibility, readonly Right[]> = {
  public: ["see", "read", "join"],
  restricted: ["see", "ask"],
  private: [],
};
