/** One look for every line of a menu. */
export function menuLook(tone: "plain" | "danger" = "plain"): string {
  const ink =
    tone === "danger"
      ? "text-danger hover:bg-danger-soft data-highlighted:bg-danger-soft"
      : "hover:bg-surface-hover data-highlighted:bg-surface-hover";
  return `${shape} ${ink}`;
}

const shape =
  "flex min-h-8 cursor-default select-none items-center gap-2.5 rounded-control px-2 py-1 text-sm outline-none " +
  "data-disabled:text-text-faint pointer-coarse:min-h-11 *:[svg]:size-4 *:[svg]:shrink-0";
