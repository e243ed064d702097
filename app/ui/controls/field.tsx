import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { FieldContext } from "./field-context";
import { FieldError } from "./field-error";

type FieldProps = {
  label: string;
  /** One text control: TextInput, TextArea or Select. */
  children: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  /** Keeps the label for those who hear the page and hides it for those who see it. */
  labelHidden?: boolean;
};

/** A label, a control, and what there is to say about it, wired together. */
export function Field({ label, children, hint, error, optional = false, labelHidden = false }: FieldProps) {
  const id = useId();
  const described = classNames(error && `${id}-error`, hint ? `${id}-hint` : null);
  return (
    <div>
      <label
        htmlFor={id}
        className={labelHidden ? "sr-only" : "mb-1.5 flex items-baseline justify-between gap-2 font-medium text-sm"}
      >
        {label}
        {optional && <span className="font-normal text-text-faint text-xs">optional</span>}
      </label>
      <FieldContext.Provider
        value={{ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined }}
      >
        {children}
      </FieldContext.Provider>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
