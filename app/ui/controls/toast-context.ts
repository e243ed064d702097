import { createContext, useContext } from "react";

export type Toast = {
  text: string;
  kind?: "success" | "danger";
  /** One way to take it back or to look at it. */
  action?: { label: string; onSelect: () => void };
};

type Toasts = { show: (toast: Toast) => void };

export const ToastContext = createContext<Toasts>({ show: () => {} });

/** `useToast().show({ text })` says that something has happened; never the only place where an error is told. */
export function useToast(): Toasts {
  return useContext(ToastContext);
}
