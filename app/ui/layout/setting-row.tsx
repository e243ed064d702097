import { type ReactNode, useId } from "react";
import { classNames } from "../controls/class-names";
import { FieldContext } from "../controls/field-context";
import { FieldError } from "../controls/field-error";

type SettingRowProps = {
  label: string;
  /** What changes, and for whom. */
  explanation?: ReactNode;
  /** One control, which takes label and explanation from here. */
  children: ReactNode;
  error?: string | undefined;
};

/** One setting: what it is at the start of the line, its control at the end; one beneath the other where it is narrow. */
export function SettingRow({ label, explanation, children, error }: SettingRowProps) {
  const id = useId();
  const described = classNames(error && `${id}-error`, explanation ? `${id}-why` : null);
  return (
    <div className="flex flex-col gap-2 @lg:flex-row @lg:items-start @lg:justify-between @lg:gap-8">
      <div className="min-w-0 @lg:pt-1.5">
        <label htmlFor={id} className="block">
          {label}
        </label>
        {explanation && (
          <p id={`${id}-why`} className="max-w-measure text-pretty text-sm text-text-muted">
            {explanation}
          </p>
        )}
      </div>
      <div className="shrink-0 @lg:w-52">
        <FieldContext.Provider
          value={{ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined }}
        >
          {children}
        </FieldContext.Provider>
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
    </div>
  );
}
