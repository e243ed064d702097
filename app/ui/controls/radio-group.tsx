import { type ReactNode, useId } from "react";
import { FieldError } from "./field-error";

type RadioChoice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type RadioGroupProps = {
  legend: string;
  name: string;
  choices: readonly RadioChoice[];
  defaultValue?: string | undefined;
  error?: string | undefined;
  onChoose?: (value: string) => void;
};

/** One of a few, all in sight, with a line of explanation each. */
export function RadioGroup({ legend, name, choices, defaultValue, error, onChoose }: RadioGroupProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 font-medium text-sm">{legend}</legend>
      <div className="space-y-1">
        {choices.map((choice) => (
          <div key={choice.value} className="flex items-start gap-2.5 py-1">
            <input
              type="radio"
              id={`${id}-${choice.value}`}
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              disabled={choice.disabled}
              aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
              onChange={() => onChoose?.(choice.value)}
              className="choice mt-0.5 pointer-coarse:mt-2.5"
            />
            <div className="min-w-0 flex-1">
              <label htmlFor={`${id}-${choice.value}`} className="block pointer-coarse:pt-2 pointer-coarse:last:pb-2">
                {choice.label}
              </label>
              {choice.hint && (
                <p id={`${id}-${choice.value}-hint`} className="text-sm text-text-muted">
                  {choice.hint}
                </p>
              )}
            </div>
          </div>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
