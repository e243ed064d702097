type SkipLinkProps = { to?: `#${string}`; children?: string };

/** The first stop of the Tab key: past everything that is the same on each page. */
export function SkipLink({ to = "#content", children = "Skip to the content" }: SkipLinkProps) {
  return (
    <a
      href={to}
      className="sr-only z-60 rounded-control bg-surface-floating px-3 py-2 font-medium text-accent-text text-sm shadow-float focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:px-3 focus:py-2"
    >
      {children}
    </a>
  );
}
