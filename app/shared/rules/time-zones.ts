/** The names of the zones, as in `Europe/Oslo`, that a person may say they live in. */
export function timeZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}
