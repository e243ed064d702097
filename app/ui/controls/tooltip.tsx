import * as Radix from "@radix-ui/react-tooltip";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";

type TooltipProps = {
  label: ReactNode;
  /** One control that has a name of its own; the tooltip only shows it. */
  children: ReactNode;
  /** The keys that do the same, one by one. */
  keys?: readonly string[];
  side?: "top" | "right" | "bottom" | "left";
};

/** The name of an icon, for the eye, after a moment. */
export function Tooltip({ label, children, keys, side = "bottom" }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="pointer-events-none z-50 flex max-w-72 animate-appear items-center gap-2 rounded-control bg-surface-floating px-2 py-1 text-sm shadow-float"
        >
          {label}
          {keys && (
            <span className="flex gap-0.5">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </span>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
