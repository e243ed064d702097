import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { ToastCard } from "./toast-card";
import { type Toast, ToastContext } from "./toast-context";

type Shown = Toast & { id: number };

/** Once, around everything: keeps what is to be said, and says it politely. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const lastId = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const show = useCallback((toast: Toast) => {
    lastId.current += 1;
    const id = lastId.current;
    // Three at most: more than that nobody reads.
    setToasts((shown) => [...shown.slice(-2), { ...toast, id }]);
  }, []);
  const api = useMemo(() => ({ show }), [show]);
  return (
    <ToastContext.Provider value={api}>
      {children}
      <section
        aria-label="Notices"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-0 z-60 flex flex-col items-center gap-2 p-4 pb-[max(1rem,env(safe-area-inset-bottom))] max-sm:bottom-13"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDone={() => dismiss(toast.id)} />
        ))}
      </section>
    </ToastContext.Provider>
  );
}
