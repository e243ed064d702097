import { type ReactNode, useId } from "react";

type SettingGroupProps = {
  title: string;
  /** What these settings have in common, in a sentence. */
  description?: ReactNode;
  /** SettingRow; a Switch or a RadioGroup is a row by itself. */
  children: ReactNode;
};

/** Settings about one thing, with hairlines between them. */
export function SettingGroup({ title, description, children }: SettingGroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="@container">
      <h2 id={id} className="font-semibold text-lg">
        {title}
      </h2>
      {description && <p className="mt-0.5 max-w-measure text-pretty text-sm text-text-muted">{description}</p>}
      <div className="mt-2 divide-y divide-line border-line border-y *:py-3">{children}</div>
    </section>
  );
}
