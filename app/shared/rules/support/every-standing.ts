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
  for (const shape of shapes)
    for (const state of conversationStates) {
      for (const viewer of viewers(true)) yield { ...shape, state, ...usual, ...viewer };
      if (shape.kind === "group" || shape.kind === "direct") continue;
      for (const rules of allRules())
        for (const viewer of viewers(false)) yield { ...shape, state, ...rules, ...viewer };
    }
}

const usual: Rules = {
  posting: "everyone",
  postingRoles: [],
  whoAdds: "everyone",
  whoDescribes: "everyone",
  whoMentionsAll: "everyone",
};

function* viewers(withOverlays: boolean): Generator<Viewer> {
  const either = withOverlays ? [false, true] : [false];
  for (const personKind of personKinds)
    for (const workspaceRole of workspaceRoles)
      for (const conversationRole of [null, ...conversationRoles])
        for (const isBanned of either)
          for (const isSilenced of either)
            for (const hasBlocked of either)
              yield { personKind, workspaceRole, conversationRole, isBanned, isSilenced, hasBlocked };
}

function* allRules(): Generator<Rules> {
  const chosen: WorkspaceRole[][] = [[], ["member"], ["guest", "admin"]];
  const postings = [
    { posting: "everyone" as const, postingRoles: [] },
    { posting: "moderators" as const, postingRoles: [] },
    ...chosen.map((postingRoles) => ({ posting: "chosen" as const, postingRoles })),
  ];
  for (const posting of postings)
    for (const whoAdds of audiences)
      for (const whoDescribes of audiences)
        for (const whoMentionsAll of audiences) yield { ...posting, whoAdds, whoDescribes, whoMentionsAll };
}
