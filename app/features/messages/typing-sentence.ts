import { listNames } from "./list-names";

/** Who is writing, in words; nothing when nobody is. An id whose name is not known stays "somebody". */
export function typingSentence(typing: readonly string[], names: ReadonlyMap<string, string>): string {
  if (typing.length === 0) return "";
  if (typing.length > 2) return "Several people are typing";
  const known = typing.map((id) => names.get(id)).filter((name) => name !== undefined);
  if (known.length < typing.length) return typing.length === 1 ? "Somebody is typing" : "Two people are typing";
  return `${listNames(known)} ${known.length === 1 ? "is" : "are"} typing`;
}
