import type { ConversationKind, Visibility, WorkspaceRole } from "~/shared/rules/vocabulary";
import { design } from "./design";
import { general } from "./general";
import type { CastName, Line } from "./line";
import { boats, direct, group, harbourGeneral, legOne, news, tagging } from "./talks";

export type Place = {
  slug: string;
  workspace: "bluefin" | "harbour";
  kind: ConversationKind;
  visibility: Visibility;
  topic?: string;
  description?: string;
  icon?: string;
  /** When it was put away, if it was. */
  archived?: string;
  begun: string;
  /** Whoever is there from the first number on; the first of them made it. */
  founders: [CastName, ...CastName[]];
  lines: Line[];
  /** How many of the last lines somebody has not seen. */
  behind?: Partial<Record<CastName, number>>;
};

/** Who belongs to which workspace, and as what. */
export const roles: Record<Place["workspace"], Partial<Record<CastName, WorkspaceRole>>> = {
  bluefin: {
    ada: "owner",
    adi: "admin",
    mo: "moderator",
    chidi: "member",
    mia: "member",
    gil: "guest",
    dee: "member",
    pip: "member",
  },
  harbour: { max: "owner" },
};

export const places: Place[] = [
  {
    slug: "general",
    workspace: "bluefin",
    kind: "channel",
    visibility: "public",
    topic: "Everything that everybody should see",
    begun: "64d 09:00",
    founders: ["dee"],
    lines: general,
    behind: { ada: 2, adi: 3, chidi: 3, mia: 4, gil: 4 },
  },
  {
    slug: "design",
    workspace: "bluefin",
    kind: "channel",
    visibility: "private",
    topic: "Leg two: stations, soak times, cradle",
    begun: "30d 09:30",
    founders: ["ada"],
    lines: design,
    behind: { chidi: 3 },
  },
  {
    slug: "news",
    workspace: "bluefin",
    kind: "announcement",
    visibility: "public",
    topic: "What the whole team must know",
    begun: "28d 08:00",
    founders: ["ada"],
    lines: news,
    behind: { mia: 1, chidi: 1 },
  },
  {
    slug: "group",
    workspace: "bluefin",
    kind: "group",
    visibility: "private",
    begun: "6d 12:58",
    founders: ["ada", "chidi", "mia"],
    lines: group,
    behind: { ada: 1 },
  },
  {
    slug: "direct",
    workspace: "bluefin",
    kind: "direct",
    visibility: "private",
    begun: "5d 16:09",
    founders: ["ada", "chidi"],
    lines: direct,
    behind: { ada: 1 },
  },
  {
    slug: "boats",
    workspace: "bluefin",
    kind: "channel",
    visibility: "public",
    topic: "Who has which boat, and until when",
    icon: "⛵",
    begun: "20d 07:00",
    founders: ["mo"],
    lines: boats,
  },
  {
    slug: "tagging",
    workspace: "bluefin",
    kind: "channel",
    visibility: "restricted",
    topic: "Tag numbers and who has them",
    description: "Whoever tags books the numbers here first. Ask to join once you have done the course.",
    begun: "18d 10:00",
    founders: ["mo"],
    lines: tagging,
  },
  {
    slug: "leg-one",
    workspace: "bluefin",
    kind: "channel",
    visibility: "public",
    topic: "Leg one: out, around and home",
    archived: "40d 12:00",
    begun: "60d 08:00",
    founders: ["ada"],
    lines: legOne,
  },
  {
    slug: "harbour-general",
    workspace: "harbour",
    kind: "channel",
    visibility: "public",
    topic: "Berths, tides and keys",
    begun: "9d 07:29",
    founders: ["max"],
    lines: harbourGeneral,
  },
];
