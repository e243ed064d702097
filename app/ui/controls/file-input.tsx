import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { useFieldWiring } from "./field-context";

type FileInputProps = Omit<ComponentPropsWithoutRef<"input">, "className" | "type" | "aria-invalid"> & {
  "aria-invalid"?: true;
};

/** The browser's own way to pick a file. */
export const FileInput = forwardRef<HTMLInputElement, FileInputProps>(function FileInput(props, ref) {
  return (
    <input
      {...props}
      {...useFieldWiring(props)}
      ref={ref}
      type="file"
      className="block w-full cursor-pointer rounded-control text-sm text-text-muted file:me-3 file:h-control file:cursor-pointer file:rounded-control file:border file:border-line-strong file:border-solid file:bg-surface-raised file:px-3 file:font-medium file:text-text hover:file:border-line-control hover:file:bg-surface-hover"
    />
  );
});
