import type { ReactNode } from "react";

type BadgeProps = { tone?: keyof typeof tones; children: ReactNode };

/** A short word about a thing: "guest", "archived", "bot". */
export function Badge({ tone = "neutral", children }: BadgeProps) {
  return (
    <span className={`inline-flex items-center rounded-[4px] px-1.5 font-medium text-xs ${tones[tone]}`}>
      {children}
    </span>
  );
}

const tones = {
  neutral: "bg-surface-hover text-text-muted",
  accent: "bg-accent-soft text-on-accent-soft",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  info: "bg-info-soft text-info",
};
