import { Check } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { PollView } from "~/shared/views/message";
import { voterWords, votesWords } from "./poll-words";

type PollAnswerProps = {
  option: PollView["options"][number];
  /** In hundredths of all votes. */
  share: number;
  /** How one chooses it; null where nothing is chosen any more. */
  type: "radio" | "checkbox" | null;
};

/** One answer: what it says, how many chose it, in figures and as a bar, and who they are where that is shown. */
export function PollAnswer({ option, share, type }: PollAnswerProps) {
  const { id, words, count, isMine } = option;
  const field = useId();
  const voters = voterWords(option);
  const figures = (
    <span className="numerals shrink-0 text-sm text-text-muted">
      {votesWords(count)}, {share} %
    </span>
  );
  return (
    <li className="flex items-start gap-2.5">
      {type && (
        <input
          type={type}
          id={field}
          name="option"
          value={id}
          defaultChecked={isMine}
          className="choice mt-0.5 pointer-coarse:mt-2.5"
        />
      )}
      {!type && (
        <span className="mt-1 size-4 shrink-0 text-accent">
          {isMine && <Check role="img" aria-label="You chose this" className="size-4" />}
        </span>
      )}
      <div className="min-w-0 flex-1">
        <Words field={type && field}>
          <bdi className="min-w-0 [overflow-wrap:anywhere]">{words}</bdi>
          {figures}
        </Words>
        <svg aria-hidden="true" className="mt-1 block h-1.5 w-full overflow-hidden rounded-full rtl:-scale-x-100">
          <rect width="100%" height="100%" className="fill-surface-sunken" />
          <rect width={`${share}%`} height="100%" rx="3" className={isMine ? "fill-accent" : "fill-line-control"} />
        </svg>
        {voters && (
          <p className="mt-0.5 truncate text-text-faint text-xs">
            <bdi>{voters}</bdi>
          </p>
        )}
      </div>
    </li>
  );
}

function Words({ field, children }: { field: string | null; children: ReactNode }) {
  const look = "flex flex-wrap items-baseline justify-between gap-x-4 pointer-coarse:pt-2";
  if (field === null) return <p className={look}>{children}</p>;
  return (
    <label htmlFor={field} className={look}>
      {children}
    </label>
  );
}
