import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { noticeGrid, noticeIcon } from "./notice-line";

type NoticeGroupProps = {
  icon: ReactNode;
  /** All of it in one sentence: "Ada, Chidi and 3 others joined". */
  summary: ReactNode;
  time?: ReactNode;
  /** NoticeLine, one for each thing that happened. */
  children: ReactNode;
};

/** Several notices of one kind folded into one line, which unfolds without a script. */
export function NoticeGroup({ icon, summary, time, children }: NoticeGroupProps) {
  return (
    <details className="group/notices">
      <summary
        className={`${noticeGrid} -outline-offset-2 list-none px-5 hover:text-text max-sm:px-3 pointer-coarse:min-h-11 pointer-coarse:items-center [&::-webkit-details-marker]:hidden`}
      >
        <span aria-hidden="true" className={noticeIcon}>
          {icon}
        </span>
        <span className="min-w-0 text-pretty break-words">
          {summary}
          <ChevronDown
            aria-hidden="true"
            className="ms-1 inline-block size-3.5 align-[-2px] text-text-faint transition-transform group-open/notices:rotate-180"
          />
          {time && <span className="ms-2 whitespace-nowrap text-text-faint text-xs">{time}</span>}
        </span>
      </summary>
      {children}
    </details>
  );
}
