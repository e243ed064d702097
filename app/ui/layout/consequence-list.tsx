import { CircleMinus, CirclePlus } from "lucide-react";
import type { ReactNode } from "react";

type Consequence = {
  /** A plain sentence: "can read everything that was said here". */
  sentence: ReactNode;
  /** How many it concerns. */
  count?: number;
  /** A few of them by name. */
  names?: readonly string[];
};

type ConsequenceListProps = {
  gain: readonly Consequence[];
  lose: readonly Consequence[];
  gainTitle?: string;
  loseTitle?: string;
};

/** Before a change: who gains and who loses what, side by side; one beneath the other where it is narrow. */
export function ConsequenceList(props: ConsequenceListProps) {
  const { gain, lose, gainTitle = "Who gains", loseTitle = "Who loses" } = props;
  return (
    <div className="@container">
      <div className="grid rounded-card border border-line @md:grid-cols-2 @md:divide-x @max-md:divide-y divide-line">
        <Column
          title={gainTitle}
          icon={<CirclePlus aria-hidden="true" className="size-4 shrink-0 text-success" />}
          consequences={gain}
        />
        <Column
          title={loseTitle}
          icon={<CircleMinus aria-hidden="true" className="size-4 shrink-0 text-danger" />}
          consequences={lose}
        />
      </div>
    </div>
  );
}

type ColumnProps = { title: string; icon: ReactNode; consequences: readonly Consequence[] };

function Column({ title, icon, consequences }: ColumnProps) {
  return (
    <div className="min-w-0 p-4">
      <h3 className="flex items-center gap-2 font-semibold text-sm">
        {icon}
        {title}
      </h3>
      {consequences.length === 0 && <p className="mt-2 text-sm text-text-muted">Nobody.</p>}
      <ul className="mt-2 space-y-2.5 empty:hidden">
        {consequences.map((consequence, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences that never change place.
          <li key={at}>
            <p className="text-pretty">
              {consequence.count !== undefined && <b className="numerals font-semibold">{consequence.count} </b>}
              {consequence.sentence}
            </p>
            {consequence.names && (
              <p className="text-pretty text-sm text-text-muted">{namesOf(consequence.names, consequence.count)}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function namesOf(names: readonly string[], count = names.length): string {
  const others = count - names.length;
  if (others <= 0) return new Intl.ListFormat("en-GB").format(names);
  return new Intl.ListFormat("en-GB").format([...names, others === 1 ? "1 other" : `${others} others`]);
}
