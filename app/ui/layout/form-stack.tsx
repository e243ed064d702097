import type { ReactNode } from "react";

type FormStackProps = { children: ReactNode };

/** Fields one beneath the other, at the distance that keeps a hint with its own field. */
export function FormStack({ children }: FormStackProps) {
  return <div className="space-y-5">{children}</div>;
}
