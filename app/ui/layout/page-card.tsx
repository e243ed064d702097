import type { ReactNode } from "react";
import { Wordmark } from "./wordmark";

type PageCardProps = {
  title: string;
  children: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Another way on, beneath the card. */
  foot?: ReactNode;
};

/** A page with one thing to do: sign in, join, set up. */
export function PageCard({ title, children, lead, foot }: PageCardProps) {
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-8 sm:justify-center sm:py-12">
      <main id="content" tabIndex={-1} className="w-full max-w-100 outline-none">
        <div className="mb-6 flex justify-center text-text sm:mb-8">
          <Wordmark />
        </div>
        <div className="rounded-card border-line sm:border sm:bg-surface-raised sm:px-9 sm:pt-8 sm:pb-9">
          <h1 className="text-balance font-semibold text-2xl">{title}</h1>
          {lead && <p className="mt-1.5 text-pretty text-text-muted">{lead}</p>}
          <div className="mt-6">{children}</div>
        </div>
        {foot && <div className="mt-6 text-center text-sm text-text-muted">{foot}</div>}
      </main>
    </div>
  );
}
