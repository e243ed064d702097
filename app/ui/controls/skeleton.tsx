type SkeletonProps = { shape?: "line" | "circle" | "block"; className?: string };

/** The place of something that is still coming; only for what a person asked for after the first view. */
export function Skeleton({ shape = "line", className = "" }: SkeletonProps) {
  return <span aria-hidden="true" className={`block animate-pulse bg-surface-hover ${shapes[shape]} ${className}`} />;
}

const shapes = { line: "h-3 rounded-full", circle: "size-9 rounded-full", block: "h-24 rounded-card" };
