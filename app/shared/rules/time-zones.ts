// The names that places have today, where the lists of most engines still have an older one.
const renamed: Record<string, string> = {
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Europe/Kiev": "Europe/Kyiv",
};

/** The names of the zones, as in `Europe/Oslo`, that a person may say they live in. */
export function timeZones(): string[] {
  const known = Intl.supportedValuesOf("timeZone").map((zone) => renamed[zone] ?? zone);
  return [...new Set(["UTC", ...known.sort()])];
}
