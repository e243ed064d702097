import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from "react";

type SwitchProps = Omit<ComponentPropsWithoutRef<"input">, "className" | "type" | "id" | "role"> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** On or off, taking effect at once (or with its form, where there is no script). */
export const Switch = forwardRef<HTMLInputElement, SwitchProps>(function Switch(props, ref) {
  const { label, hint, ...input } = props;
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4 py-1.5">
      <div>
        <label htmlFor={id} className="block">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-text-muted">
            {hint}
          </p>
        )}
      </div>
      <input
        {...input}
        ref={ref}
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state.
        role="switch"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="switch mt-0.5"
      />
    </div>
  );
});
