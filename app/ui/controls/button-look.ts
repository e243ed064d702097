import { classNames } from "./class-names";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";
/** As wide as its label, as wide as there is room, or its label cut where there is too little. */
export type ButtonFit = "label" | "wide" | "cut";

/** One look for everything that is pressed, whether it is a button or a link. */
export function buttonLook(kind: ButtonKind, size: ButtonSize, fit: ButtonFit = "label"): string {
  return classNames(shape, kinds[kind], sizes[size], fits[fit]);
}

/** The square sibling, for a button that shows only an icon. */
export function iconButtonLook(kind: ButtonKind, size: ButtonSize): string {
  return classNames(shape, fits.label, "hit-area", kinds[kind], squares[size]);
}

const shape =
  "inline-flex select-none items-center justify-center gap-1.5 rounded-control border font-medium " +
  "whitespace-nowrap transition-colors aria-disabled:cursor-not-allowed disabled:cursor-not-allowed disabled:opacity-50";

const kinds: Record<ButtonKind, string> = {
  primary: "border-transparent bg-accent text-on-accent not-disabled:hover:bg-accent-hover",
  plain:
    "border-line-strong bg-surface-raised text-text not-disabled:hover:border-line-control not-disabled:hover:bg-surface-hover",
  quiet:
    "border-transparent text-text-muted not-disabled:hover:bg-surface-hover not-disabled:hover:text-text " +
    "aria-expanded:bg-surface-hover aria-expanded:text-text aria-pressed:bg-accent-soft aria-pressed:text-on-accent-soft " +
    "aria-current:bg-accent-soft aria-current:text-on-accent-soft",
  danger: "border-transparent bg-danger text-on-danger not-disabled:hover:bg-danger-hover",
};

const sizes: Record<ButtonSize, string> = {
  small: "h-7 px-2 text-sm pointer-coarse:h-11",
  medium: "h-control px-3 text-sm",
  large: "h-11 px-4 text-base",
};

const squares: Record<ButtonSize, string> = {
  small: "size-7",
  medium: "size-control",
  large: "size-11",
};

const fits: Record<ButtonFit, string> = { label: "shrink-0", wide: "w-full shrink-0", cut: "min-w-0 shrink" };
