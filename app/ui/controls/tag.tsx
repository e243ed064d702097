import { Link, type LinkProps } from "@remix-run/react";
import type { ReactNode } from "react";

type TagProps = {
  children: ReactNode;
  icon?: ReactNode;
  /** Leads to everything of this kind. */
  to?: LinkProps["to"];
  /** What the list beneath is narrowed to. */
  current?: boolean;
};

/** The kind of thing this is; as a link, it narrows a list to that kind. */
export function Tag({ children, icon, to, current = false }: TagProps) {
  const content = (
    <>
      {icon}
      <span className="min-w-0 truncate">{children}</span>
    </>
  );
  if (to === undefined) return <span className={shape}>{content}</span>;
  return (
    <Link
      to={to}
      aria-current={current ? "true" : undefined}
      className={`${shape} hover:border-line-control hover:text-text aria-current:border-accent aria-current:bg-accent-soft aria-current:text-on-accent-soft relative after:absolute after:inset-x-0 after:-inset-y-1.5 pointer-coarse:min-h-8 pointer-coarse:px-3`}
    >
      {content}
    </Link>
  );
}

const shape =
  "inline-flex min-h-6 min-w-0 max-w-full items-center gap-1 rounded-full border border-line-strong px-2.5 " +
  "text-sm text-text-muted *:[svg]:size-3.5 *:[svg]:shrink-0";
