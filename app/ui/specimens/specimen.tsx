import type { ReactNode } from "react";

type SpecimenProps = { title: string; children: ReactNode };

/** One control with its name, as on a page of a type founder's book. */
export function Specimen({ title, children }: SpecimenProps) {
  return (
    <section className="grid gap-x-6 gap-y-3 border-line border-t py-5 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <h3 className="font-medium text-sm text-text-muted">{title}</h3>
      <div className="flex min-w-0 flex-col items-stretch gap-3">{children}</div>
    </section>
  );
}
