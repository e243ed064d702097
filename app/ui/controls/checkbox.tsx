import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from "react";

type CheckboxProps = Omit<ComponentPropsWithoutRef<"input">, "className" | "type" | "id"> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** Yes or no, as part of a form that is sent later. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(props, ref) {
  const { label, hint, ...input } = props;
  const id = useId();
  return (
    <div className="flex items-start gap-2.5 py-1">
      <input
        {...input}
        ref={ref}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="choice mt-0.5 pointer-coarse:mt-2.5"
      />
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block pointer-coarse:py-2">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
});
