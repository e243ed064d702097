import type { ComponentPropsWithoutRef } from "react";
import { durationWords } from "./duration-words";
import { Select } from "./select";

type DurationSelectProps = Omit<ComponentPropsWithoutRef<typeof Select>, "children"> & {
  /** Lengths to choose from, in seconds; these are also the values that the form sends. */
  seconds: readonly number[];
  /** What no time at all means. */
  zeroWords?: string;
};

/** How long, in words. */
export function DurationSelect({ seconds, zeroWords = "Off", ...select }: DurationSelectProps) {
  return (
    <Select {...select}>
      {seconds.map((length) => (
        <option key={length} value={length}>
          {length === 0 ? zeroWords : durationWords(length)}
        </option>
      ))}
    </Select>
  );
}
