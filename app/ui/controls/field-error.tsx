import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

type FieldErrorProps = { id?: string; children: ReactNode };

/** What is wrong with one answer, beside the answer. */
export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-danger text-sm">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
