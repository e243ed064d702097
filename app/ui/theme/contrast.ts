type Oklch = { lightness: number; chroma: number; hue: number };

/** Reads `oklch(l c h)`; a hue that is a variable takes the one given. */
export function readOklch(text: string, hue: number): Oklch {
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+|var\(--[a-z-]+\))\)$/.exec(text);
  if (!parts) throw new Error(`Not a colour in OKLCH: "${text}"`);
  return {
    lightness: Number(parts[1]),
    chroma: Number(parts[2]),
    hue: parts[3]?.startsWith("var") ? hue : Number(parts[3]),
  };
}

/** The contrast of two colours by WCAG 2, from 1 to 21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

// Björn Ottosson's matrices; what lies outside sRGB is clipped, as browsers do.
function luminance({ lightness, chroma, hue }: Oklch) {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function clip(light: number) {
  return Math.min(1, Math.max(0, light));
}
