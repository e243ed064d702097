import type { StatusLength } from "~/shared/rules/vocabulary";

export type StatusPreset = { name: string; emoji: string; text: string; lasts: StatusLength };

/** What people say most often. */
export const statusPresets: StatusPreset[] = [
  { name: "meeting", emoji: "📅", text: "In a meeting", lasts: "1h" },
  { name: "away", emoji: "☕", text: "Back in a moment", lasts: "30m" },
  { name: "focus", emoji: "🎧", text: "Concentrating", lasts: "4h" },
  { name: "ill", emoji: "🤒", text: "Not well", lasts: "today" },
  { name: "holiday", emoji: "🌴", text: "On holiday", lasts: "week" },
];

/** The status that a form says, in its own fields or by one of its buttons. */
export function statusFrom(text: (name: string) => string) {
  const preset = statusPresets.find(({ name }) => name === text("preset"));
  if (preset) return { emoji: preset.emoji, text: preset.text, lasts: preset.lasts };
  if (text("preset") === "none") return { emoji: "", text: "", lasts: "never" as const };
  return { emoji: text("emoji"), text: text("text"), lasts: text("lasts") as StatusLength };
}
