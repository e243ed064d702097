import type { ReactNode } from "react";

type DefinitionListProps = {
  rows: readonly { term: string; description: ReactNode }[];
};

/** What holds here, term by term: a contract that can be read at a glance. */
export function DefinitionList({ rows }: DefinitionListProps) {
  return (
    <div className="@container">
      <dl className="divide-y divide-line">
        {rows.map(({ term, description }) => (
          <div key={term} className="grid gap-x-6 py-2 @xs:grid-cols-[minmax(6rem,1fr)_2.4fr]">
            <dt className="text-sm text-text-muted leading-[1.375rem]">{term}</dt>
            <dd className="min-w-0 text-pretty break-words">{description}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
