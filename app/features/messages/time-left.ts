const units = [
  { seconds: 86_400, word: "day" },
  { seconds: 3_600, word: "hour" },
  { seconds: 60, word: "minute" },
  { seconds: 1, word: "second" },
];

/** "You can edit this for another 42 minutes", never more than there is; empty where there is time for ever. */
export function timeLeftSentence(secondsLeft: number | null): string {
  if (secondsLeft === null) return "";
  const unit = units.find(({ seconds }) => secondsLeft >= seconds) ?? { seconds: 1, word: "second" };
  const count = Math.max(1, Math.floor(secondsLeft / unit.seconds));
  return `You can edit this for another ${count === 1 ? "" : `${count} `}${unit.word}${count === 1 ? "" : "s"}`;
}
