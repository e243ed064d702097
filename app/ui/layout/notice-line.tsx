import type { ReactNode } from "react";

type NoticeLineProps = {
  icon: ReactNode;
  /** One sentence about what happened. */
  children: ReactNode;
  /** A RelativeTime. */
  time?: ReactNode;
};

/** What happened between two utterances, in a quiet line that begins where they begin. */
export function NoticeLine({ icon, children, time }: NoticeLineProps) {
  return (
    <div className={`${noticeGrid} px-5 max-sm:px-3`}>
      <span aria-hidden="true" className={noticeIcon}>
        {icon}
      </span>
      <p className="min-w-0 text-pretty break-words">
        {children}
        {time && <span className="ms-2 whitespace-nowrap text-text-faint text-xs">{time}</span>}
      </p>
    </div>
  );
}

/** The columns of an utterance: its face, its words. */
export const noticeGrid = "grid grid-cols-[2.25rem_minmax(0,1fr)] items-start gap-x-3 py-1 text-sm text-text-muted";
export const noticeIcon = "flex h-4.5 items-center justify-center text-text-faint *:[svg]:size-4";
