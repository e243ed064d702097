import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { useFieldWiring } from "./field-context";

type TextInputProps = Omit<ComponentPropsWithoutRef<"input">, "className" | "aria-invalid" | "autoFocus"> & {
  "aria-invalid"?: true;
  /** For codes, addresses and keys, where every character counts. */
  mono?: boolean;
  /** The page is here for this field: the cursor waits in it. */
  startsHere?: boolean;
};

/** One line of text. Inside a Field it takes its name, hint and error from there. */
export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(props, ref) {
  const { mono = false, type = "text", startsHere = false, ...input } = props;
  return (
    <input
      {...input}
      {...useFieldWiring(props)}
      ref={ref}
      type={type}
      // biome-ignore lint/a11y/noAutofocus: only where the field is what the page was opened for.
      autoFocus={startsHere}
      className={mono ? "text-field font-mono text-sm" : "text-field"}
    />
  );
});
