import { readFileSync } from "node:fs";

export type Speech = { act: string; scene: string; speaker: string; text: string };
export type Play = { slug: PlaySlug; title: string; speeches: Speech[] };

const titles = {
  hamlet: "Hamlet",
  macbeth: "Macbeth",
  "the-tempest": "The Tempest",
  "midsummer-nights-dream": "A Midsummer Night's Dream",
  "twelfth-night": "Twelfth Night",
} as const;
export type PlaySlug = keyof typeof titles;
export const playSlugs = Object.keys(titles) as PlaySlug[];

/** A play's speeches in their order. */
export function readPlay(slug: PlaySlug): Play {
  const file = new URL(`../plays/${slug}.jsonl`, import.meta.url);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return { slug, title: titles[slug], speeches: lines.map((line) => JSON.parse(line) as Speech) };
}
