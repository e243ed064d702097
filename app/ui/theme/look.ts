const themes = ["system", "light", "dark"] as const;
const densities = ["comfortable", "compact"] as const;
const textSizes = ["normal", "large"] as const;
const hours = ["24", "12"] as const;

/** How a person wants the pages to look. It travels in a cookie, so that the first byte is already right. */
export type Look = {
  theme: (typeof themes)[number];
  density: (typeof densities)[number];
  textSize: (typeof textSizes)[number];
  hours: (typeof hours)[number];
  /** The reader's time zone, learned by the first page that runs a script. */
  zone: string | null;
};

const lookCookie = "parley_look";

/** Reads the look from a Cookie header. */
export function readLook(cookieHeader: string | null): Look {
  const pair = cookieHeader?.split(/;\s*/).find((part) => part.startsWith(`${lookCookie}=`));
  const said = new URLSearchParams(pair?.slice(lookCookie.length + 1));
  return lookFrom((name) => said.get(name));
}

/** The look that somebody says by name, in a cookie or in a form; what is missing or strange takes its default. */
export function lookFrom(said: (name: string) => string | null): Look {
  return {
    theme: oneOf(themes, said("theme")),
    density: oneOf(densities, said("density")),
    textSize: oneOf(textSizes, said("text")),
    hours: oneOf(hours, said("hours")),
    zone: knownZone(said("zone")),
  };
}

/** The cookie that keeps a look for a year, for a Set-Cookie header or for `document.cookie`. */
export function writeLook(look: Look): string {
  const value = new URLSearchParams({
    theme: look.theme,
    density: look.density,
    text: look.textSize,
    hours: look.hours,
    zone: look.zone ?? "",
  });
  return `${lookCookie}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

/** The attributes of the document that the style sheet answers to. */
export function lookAttributes(look: Look) {
  return {
    "data-theme": look.theme === "system" ? undefined : look.theme,
    "data-density": look.density === "comfortable" ? undefined : look.density,
    "data-text": look.textSize === "normal" ? undefined : look.textSize,
  };
}

function oneOf<T extends string>(known: readonly [T, ...T[]], said: string | null): T {
  return known.find((one) => one === said) ?? known[0];
}

function knownZone(said: string | null) {
  if (!said) return null;
  try {
    new Intl.DateTimeFormat("en", { timeZone: said });
    return said;
  } catch {
    return null;
  }
}
