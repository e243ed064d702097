/** A name in a sentence whose direction it does not change: a name in Hebrew or Arabic turns nothing around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
