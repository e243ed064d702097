const units = [
  { seconds: 86_400, word: "day" },
  { seconds: 3_600, word: "hour" },
  { seconds: 60, word: "minute" },
  { seconds: 1, word: "second" },
];

/** A length of time as people say it, in the largest unit that tells it exactly. */
export function durationWords(seconds: number): string {
  const unit = units.find((each) => seconds % each.seconds === 0 && seconds >= each.seconds);
  const count = unit ? seconds / unit.seconds : seconds;
  return `${count} ${unit?.word ?? "second"}${count === 1 ? "" : "s"}`;
}
