import { Link } from "@remix-run/react";
import { Info, Pin, UserMinus, UserPlus } from "lucide-react";
import type { Notice } from "~/shared/rules/notices";
import { paths } from "~/shared/rules/paths";
import { NoticeGroup as FoldedNotices } from "~/ui/layout/notice-group";
import { NoticeLine } from "~/ui/layout/notice-line";
import type { Clock } from "~/ui/theme/time-words";
import { useActing } from "./acting";
import type { Line } from "./group-messages";
import { MessageTime } from "./message-time";
import { noticeRuns } from "./notice-runs";
import { noticeSentence } from "./notice-sentence";

type NoticeGroupProps = { lines: Line[]; clock: Clock };

/** What happened here between two utterances, a quiet line each; who came and who went are told together. */
export function NoticeGroup({ lines, clock }: NoticeGroupProps) {
  return noticeRuns(lines).map(({ key, at, summary, lines: told }) => {
    const notices = told.map((line) => (
      <NoticeLine
        key={line.key}
        icon={<NoticeIcon act={line.message.notice?.act} />}
        time={<MessageTime at={line.at} clock={clock} />}
      >
        {noticeSentence(line.message)}
        <PinnedLink notice={line.message.notice} />
      </NoticeLine>
    ));
    const [first] = told;
    const label = summary ?? (first ? noticeSentence(first.message) : undefined);
    return (
      <article key={key} tabIndex={-1} data-seq={first?.message.seq} aria-label={label} className="-outline-offset-2">
        {summary ? (
          <FoldedNotices
            icon={<NoticeIcon act={first?.message.notice?.act} />}
            summary={summary}
            time={<MessageTime at={at} clock={clock} />}
          >
            {notices}
          </FoldedNotices>
        ) : (
          notices
        )}
      </article>
    );
  });
}

// What was pinned is found from its line, as long as the line's reader may read it.
function PinnedLink({ notice }: { notice: Notice | null }) {
  const acting = useActing();
  if (!acting || notice?.act !== "pinned") return null;
  return (
    <>
      {". "}
      <Link to={paths.messageLink(acting.workspace, notice.messageId)} className="underline">
        Show it
      </Link>
    </>
  );
}

const icons: Partial<Record<Notice["act"], typeof Info>> = {
  joined: UserPlus,
  pinned: Pin,
  added: UserPlus,
  entered: UserPlus,
  left: UserMinus,
  removed: UserMinus,
};

function NoticeIcon({ act }: { act: Notice["act"] | undefined }) {
  const Icon = (act && icons[act]) ?? Info;
  return <Icon />;
}
