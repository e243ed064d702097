type SpinnerProps = { size?: "small" | "medium"; label?: string };

/** Says that something is under way; give a label where nothing else says so. */
export function Spinner({ size = "medium", label }: SpinnerProps) {
  return (
    <span role={label ? "status" : undefined} className="inline-flex">
      <svg viewBox="0 0 16 16" fill="none" aria-hidden="true" className={`animate-spin ${sizes[size]}`}>
        <circle cx="8" cy="8" r="6.5" stroke="currentColor" strokeOpacity="0.25" strokeWidth="2" />
        <path d="M14.5 8A6.5 6.5 0 0 0 8 1.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}

const sizes = { small: "size-3.5", medium: "size-5" };
