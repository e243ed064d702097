type UnreadBadgeProps = {
  count: number;
  /** Somebody named the reader: the one place where a count takes the accent. */
  mention?: boolean;
};

/** How many are waiting; nothing when none are, and "99+" when the number no longer matters. */
export function UnreadBadge({ count, mention = false }: UnreadBadgeProps) {
  if (count <= 0) return null;
  const look = mention ? "bg-unread text-on-unread" : "bg-surface-pressed text-text";
  return (
    <span
      className={`numerals inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full border border-transparent px-1.5 font-semibold text-xs ${look}`}
    >
      {count > 99 ? "99+" : count}
      <span className="sr-only">{mention ? " unread, with a mention" : " unread"}</span>
    </span>
  );
}
