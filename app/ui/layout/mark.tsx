type MarkProps = { className?: string };

/** Two sides of a table, each with a word to say. */
export function Mark({ className = "size-6" }: MarkProps) {
  return (
    <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" className={className}>
      <path d="M11 2v20H3.5A1.5 1.5 0 0 1 2 20.5V11a9 9 0 0 1 9-9Z" />
      <path d="M13 22V2h7.5A1.5 1.5 0 0 1 22 3.5V13a9 9 0 0 1-9 9Z" opacity=".55" />
    </svg>
  );
}
