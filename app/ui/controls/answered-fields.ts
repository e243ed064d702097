/** What a server says to a form that it did not accept: why, and what had been typed. */
export type Answer = {
  problem: { message: string; fields: Record<string, string[]> };
  values: Record<string, string | string[]>;
};

export type AnsweredFields = {
  answer: Answer | undefined;
  /** What is wrong with the form as a whole, or with a field that it does not show. */
  general: string[];
  errorOf(name: string): string | undefined;
  valueOf(name: string): string | undefined;
  valuesOf(name: string): string[];
  /** Whether the cursor belongs here: in the first field that is wrong, else in the first of all. */
  startsIn(name: string): boolean;
};

/** Brings an answer to the fields that a form shows, in their order. */
export function answeredFields(answer: Answer | undefined, shown: readonly string[]): AnsweredFields {
  const fields = answer?.problem.fields ?? {};
  const isAboutFields = Object.keys(fields).length > 0;
  const elsewhere = Object.entries(fields).flatMap(([name, sentences]) => (shown.includes(name) ? [] : sentences));
  const start = shown.find((name) => fields[name]) ?? shown[0];
  return {
    answer,
    general: answer && !isAboutFields ? [answer.problem.message] : elsewhere,
    errorOf: (name) => fields[name]?.[0],
    valueOf: (name) => [answer?.values[name] ?? []].flat()[0],
    valuesOf: (name) => [answer?.values[name] ?? []].flat(),
    startsIn: (name) => name === start,
  };
}
