type SkipLinkProps = { to?: `#${string}`; children?: string };

/** The first stop of the Tab key: past everything that is the same on each page. */
export function SkipLink({ to = "#content", children = "Skip to the content" }: SkipLinkProps) {
  return (
    <a
      href={to}
      className="-translate-y-16 fixed start-3 top-3 z-60 rounded-control bg-surface-floating px-3 py-2 font-medium text-accent-text text-sm shadow-float focus:translate-y-0"
    >
      {children}
    </a>
  );
}
