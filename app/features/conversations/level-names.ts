import type { AttentionLevel } from "~/shared/rules/vocabulary";

/** The levels as people read them. */
export const levelNames: Record<AttentionLevel, string> = {
  everything: "Everything",
  mentions: "Mentions only",
  nothing: "Nothing (muted)",
  hidden: "Nothing, and hide it",
};

/** Those of a conversation that is in sight. */
export const shownLevels = ["everything", "mentions", "nothing"] as const satisfies AttentionLevel[];
