/** Text as people type it: line ends unified, control characters other than tab and line feed removed. */
export function cleanBody(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/^\n+|\s+$/g, "");
}
