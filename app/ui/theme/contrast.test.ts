import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast, readOklch } from "./contrast";

const sheet = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const controls = readFileSync(new URL("../controls/controls.css", import.meta.url), "utf8");
const themes = ["light", "dark"] as const;
const accentHues = Array.from({ length: 24 }, (_, step) => step * 15);

const surfaces = ["surface", "surface-sunken", "surface-raised", "surface-floating", "surface-hover"];
const onSurfaces = [
  "text",
  "text-soft",
  "text-muted",
  "text-faint",
  "accent-text",
  "danger",
  "success",
  "warning",
  "info",
];
const words: [string, string][] = [
  ...onSurfaces.flatMap((ink) => surfaces.map((ground): [string, string] => [ink, ground])),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-accent-soft", "accent-soft"],
  ["on-danger", "danger"],
  ["on-danger", "danger-hover"],
  ["on-unread", "unread"],
  ["text", "surface-pressed"],
  ["text", "highlight"],
  ...["keyword", "string", "number", "function", "type"].map((kind): [string, string] => [
    `code-${kind}`,
    "surface-sunken",
  ]),
  ...["success", "warning", "danger", "info"].flatMap((kind): [string, string][] => [
    [kind, `${kind}-soft`],
    ["text-soft", `${kind}-soft`],
  ]),
];
const marks: [string, string][] = [
  "focus",
  "line-control",
  "presence-online",
  "presence-away",
  "presence-busy",
].flatMap((ink) =>
  ["surface", "surface-sunken", "surface-raised", "surface-floating"].map((ground): [string, string] => [ink, ground]),
);

for (const theme of themes) {
  test(`everybody can read every word in the ${theme} theme, whatever hue the workspace chose`, () => {
    expect(tooWeak(words, theme, 4.5)).toEqual([]);
  });

  test(`everybody can make out borders, focus and presence in the ${theme} theme`, () => {
    expect(tooWeak(marks, theme, 3)).toEqual([]);
  });

  test(`initials can be read on every hue in the ${theme} theme`, () => {
    const ground = half(/background: (light-dark\(.*\));/.exec(tintRule())?.[1], theme);
    const ink = half(/[^-]color: (light-dark\(.*\));/.exec(tintRule())?.[1], theme);
    const hues = [...controls.matchAll(/--hue: (\d+)/g)].map((match) => Number(match[1]));
    expect(hues.length).toBe(10);
    const weak = hues.filter((hue) => contrast(readOklch(ink, hue), readOklch(ground, hue)) < 4.5);
    expect(weak).toEqual([]);
  });
}

function tooWeak(pairs: [string, string][], theme: (typeof themes)[number], least: number) {
  return pairs.flatMap(([ink, ground]) =>
    accentHues.flatMap((hue) => {
      const ratio = contrast(readOklch(token(ink, theme), hue), readOklch(token(ground, theme), hue));
      return ratio < least ? [`${ink} on ${ground} at hue ${hue}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

function token(name: string, theme: (typeof themes)[number]) {
  return half(new RegExp(`--color-${name}: (light-dark\\(.*\\));`).exec(sheet)?.[1], theme);
}

/** One half of `light-dark(a, b)`, with a step of the ramp looked up. */
function half(pair: string | undefined, theme: (typeof themes)[number]): string {
  const halves = /^light-dark\((.+\)), (.+)\)$/.exec(pair ?? "");
  const said = halves?.[theme === "light" ? 1 : 2] ?? "";
  const step = /^var\((--(?:light|dark)-\d+)\)$/.exec(said)?.[1];
  return step ? (new RegExp(`${step}: (oklch\\(.*\\));`).exec(sheet)?.[1] ?? "") : said;
}

function tintRule() {
  return /\.avatar-tint \{([^}]*)\}/.exec(controls)?.[1] ?? "";
}
