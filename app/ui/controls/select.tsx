import { ChevronDown } from "lucide-react";
import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { useFieldWiring } from "./field-context";

type SelectProps = Omit<ComponentPropsWithoutRef<"select">, "className" | "aria-invalid"> & { "aria-invalid"?: true };

/** The browser's own list of choices: right on every phone, and without a script. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(props, ref) {
  return (
    <span className="relative block">
      <select {...props} {...useFieldWiring(props)} ref={ref} className="text-field" />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute end-2.5 top-1/2 size-4 -translate-y-1/2 text-text-muted"
      />
    </span>
  );
});
