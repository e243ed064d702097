import type { PlaceRules, Standing, Viewer } from "../rights";
import {
  audiences,
  type ConversationKind,
  conversationRoles,
  conversationStates,
  personKinds,
  type Visibility,
  type WorkspaceRole,
  workspaceRoles,
} from "../vocabulary";

type Shape = { kind: ConversationKind; visibility: Visibility };
type Rules = Omit<PlaceRules, "kind" | "visibility" | "state">;

/** The combinations of kind and visibility that exist. */
export const shapes: readonly Shape[] = [
  ...(["public", "restricted", "private"] as const).flatMap((visibility) => [
    { kind: "channel" as const, visibility },
    { kind: "announcement" as const, visibility },
  ]),
  { kind: "room", visibility: "private" },
  { kind: "group", visibility: "private" },
  { kind: "direct", visibility: "private" },
];

/** Everybody who could stand before every place: with all overlays at the usual rules, and at all rules without any. */
export function* everyStanding(): Generator<Standing> {
  const places = shapes.flatMap((shape) => conversationStates.map((state) => ({ ...shape, state })));
  for (const place of places) {
    yield* viewers(true).map((viewer) => ({ ...place, ...usual, ...viewer }));
    // The rules of what is between people are not theirs to change.
    if (place.kind === "group" || place.kind === "direct") continue;
    for (const rules of allRules()) yield* viewers(false).map((viewer) => ({ ...place, ...rules, ...viewer }));
  }
}

/** The rules that a channel begins with. */
export const usual: Rules = {
  posting: "everyone",
  postingRoles: [],
  whoAdds: "everyone",
  whoDescribes: "everyone",
  whoMentionsAll: "everyone",
};

function viewers(withOverlays: boolean): Viewer[] {
  const either = withOverlays ? [false, true] : [false];
  return combine({
    personKind: personKinds,
    workspaceRole: workspaceRoles,
    conversationRole: [null, ...conversationRoles],
    isBanned: either,
    isSilenced: either,
    hasBlocked: either,
  });
}

function allRules(): Rules[] {
  const chosen: WorkspaceRole[][] = [[], ["member"], ["guest", "admin"]];
  const postings = [
    { posting: "everyone" as const, postingRoles: [] },
    { posting: "moderators" as const, postingRoles: [] },
    ...chosen.map((postingRoles) => ({ posting: "chosen" as const, postingRoles })),
  ];
  const others = combine({ whoAdds: audiences, whoDescribes: audiences, whoMentionsAll: audiences });
  return postings.flatMap((posting) => others.map((rest) => ({ ...posting, ...rest })));
}

/** Every combination of the choices. */
function combine<T extends Record<string, readonly unknown[]>>(choices: T): { [Name in keyof T]: T[Name][number] }[] {
  const start: object[] = [{}];
  const rows = Object.entries(choices).reduce(
    (known, [name, values]) => known.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    start,
  );
  return rows as { [Name in keyof T]: T[Name][number] }[];
}
