import { Link, type LinkProps } from "@remix-run/react";
import type { ReactNode } from "react";

type ListRowProps = {
  to: LinkProps["to"];
  children: ReactNode;
  /** An icon, an avatar or a presence dot. */
  leading?: ReactNode;
  /** A badge or a time. */
  trailing?: ReactNode;
  /** A second line; the row grows for it. */
  detail?: ReactNode;
  current?: boolean;
  unread?: boolean;
  /** Silenced or archived: still there, a step back. */
  faint?: boolean;
  prefetch?: LinkProps["prefetch"];
  onClick?: LinkProps["onClick"];
  /** Somebody points at it or has come to it by keyboard. */
  onNear?: () => void;
};

/** One line of a list that leads somewhere. Unread is bold as well as brighter. */
export function ListRow(props: ListRowProps) {
  const { to, children, leading, trailing, detail, current = false, unread = false, faint = false } = props;
  const { prefetch, onClick, onNear } = props;
  const tone = rowTone({ current, unread, faint });
  return (
    <Link
      to={to}
      aria-current={current ? "page" : undefined}
      {...(prefetch ? { prefetch } : {})}
      {...(onClick ? { onClick } : {})}
      {...(onNear ? { onPointerEnter: onNear, onFocus: onNear } : {})}
      className={`-outline-offset-2 flex items-center gap-2 rounded-control px-2 text-sm max-sm:text-base ${detail ? "py-2" : "h-row"} ${tone}`}
    >
      {leading && <span className="flex w-5 shrink-0 justify-center has-[.size-9]:w-9">{leading}</span>}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{children}</span>
        {detail && <span className="block truncate font-normal text-sm text-text-muted">{detail}</span>}
      </span>
      {trailing && (
        <span className="flex shrink-0 items-center gap-2 font-normal text-text-faint text-xs">{trailing}</span>
      )}
    </Link>
  );
}

function rowTone({ current, unread, faint }: { current: boolean; unread: boolean; faint: boolean }) {
  if (current)
    return `bg-accent-soft text-on-accent-soft forced-colors:underline ${unread ? "font-semibold" : "font-medium"}`;
  if (unread) return "font-semibold text-text hover:bg-surface-hover";
  return `hover:bg-surface-hover hover:text-text ${faint ? "text-text-faint" : "text-text-muted"}`;
}
