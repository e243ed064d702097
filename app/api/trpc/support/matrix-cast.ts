import type { Viewer } from "~/shared/rules/rights";

/** How somebody stands to every conversation of the matrix; the last three have no reach into its workspace at all. */
type Place =
  | "out"
  | "in"
  | "moderating"
  | "owning"
  | "ex"
  | "banned"
  | "silenced"
  | "blocking"
  | "elsewhere"
  | "gone"
  | "deactivated";

export type Player = Pick<Viewer, "personKind" | "workspaceRole"> & { name: string; standing: Place };

const cast: Record<Viewer["workspaceRole"], Place[]> = {
  guest: ["out", "in", "moderating", "ex", "silenced"],
  member: [
    "out",
    "in",
    "moderating",
    "owning",
    "ex",
    "banned",
    "silenced",
    "blocking",
    "elsewhere",
    "gone",
    "deactivated",
  ],
  moderator: ["out", "in", "silenced"],
  admin: ["out", "in", "ex", "banned"],
  owner: ["out", "in"],
};

export const players: Player[] = [
  ...Object.entries(cast).flatMap(([role, standings]) =>
    standings.map((standing) => ({
      ...{ name: `${role}-${standing}`, standing, personKind: "person" as const },
      workspaceRole: role as Viewer["workspaceRole"],
    })),
  ),
  ...(["out", "in"] as const).map((standing) => ({
    ...{ name: `bot-${standing}`, standing, personKind: "bot" as const, workspaceRole: "member" as const },
  })),
];

/** Whoever looks at a place of the matrix, as far as rights depend on that; null for whom the workspace does not exist. */
export function viewerOf({ personKind, workspaceRole, standing }: Player): Viewer | null {
  if (standing === "elsewhere" || standing === "gone" || standing === "deactivated") return null;
  const isOut = standing === "out" || standing === "ex" || standing === "banned";
  const role = standing === "moderating" ? "moderator" : standing === "owning" ? "owner" : "member";
  return {
    ...{ personKind, workspaceRole, conversationRole: isOut ? null : role },
    isBanned: standing === "banned",
    isSilenced: standing === "silenced",
    hasBlocked: standing === "blocking",
  };
}
