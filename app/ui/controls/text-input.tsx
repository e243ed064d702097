import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { useFieldWiring } from "./field-context";

type TextInputProps = Omit<ComponentPropsWithoutRef<"input">, "className" | "aria-invalid"> & {
  "aria-invalid"?: true;
  /** For codes, addresses and keys, where every character counts. */
  mono?: boolean;
};

/** One line of text. Inside a Field it takes its name, hint and error from there. */
export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(props, ref) {
  const { mono = false, type = "text", ...input } = props;
  return (
    <input
      {...input}
      {...useFieldWiring(props)}
      ref={ref}
      type={type}
      className={mono ? "text-field font-mono text-sm" : "text-field"}
    />
  );
});
