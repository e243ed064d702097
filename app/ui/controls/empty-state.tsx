import type { ReactNode } from "react";

type EmptyStateProps = {
  icon: ReactNode;
  /** One sentence that teaches one thing. */
  children: ReactNode;
  title?: string;
  /** One thing to do next. */
  action?: ReactNode;
};

/** What stands where there is nothing yet. */
export function EmptyState({ icon, children, title, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-80 flex-col items-center px-4 py-10 text-center">
      <span aria-hidden="true" className="mb-3 text-text-faint *:size-6 *:stroke-[1.5]">
        {icon}
      </span>
      {title && <p className="mb-1 font-semibold">{title}</p>}
      <p className="text-pretty text-sm text-text-muted">{children}</p>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
