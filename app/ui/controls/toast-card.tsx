import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import type { Toast } from "./toast-context";

type ToastCardProps = { toast: Toast; onDone: () => void };

/** One thing said in passing; it waits while it is pointed at or holds the focus. */
export function ToastCard({ toast, onDone }: ToastCardProps) {
  const [isHeld, setHeld] = useState(false);
  useTimeout(onDone, isHeld ? null : toast.action ? 9_000 : 5_000);
  const { action } = toast;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only keeps it from leaving; nothing is operated.
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex min-h-10 max-w-110 animate-appear items-center gap-2.5 rounded-card bg-surface-floating py-1 ps-3.5 pe-1 text-sm shadow-float"
    >
      {toast.kind === "success" && <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-success" />}
      {toast.kind === "danger" && <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-danger" />}
      <p className="min-w-0 flex-1 py-1">{toast.text}</p>
      {action && (
        <Button
          type="button"
          kind="quiet"
          size="small"
          onClick={() => {
            action.onSelect();
            onDone();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="small" label="Dismiss" onClick={onDone} icon={<X aria-hidden="true" className="size-4" />} />
    </div>
  );
}

function useTimeout(callback: () => void, delay: number | null) {
  const latest = useRef(callback);
  latest.current = callback;
  useEffect(() => {
    if (delay === null) return;
    const timer = setTimeout(() => latest.current(), delay);
    return () => clearTimeout(timer);
  }, [delay]);
}
