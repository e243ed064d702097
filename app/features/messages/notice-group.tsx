import type { Clock } from "~/ui/theme/time-words";
import type { Line } from "./group-messages";
import { MessageTime } from "./message-time";
import { noticeSentence } from "./notice-sentence";

type NoticeGroupProps = { lines: Line[]; clock: Clock };

/** What happened here between two utterances, a quiet line each. */
export function NoticeGroup({ lines, clock }: NoticeGroupProps) {
  return lines.map((line) => {
    if (line.kind !== "sent") return null;
    return (
      <p key={line.key} className="ps-17 pe-5 py-0.5 text-pretty text-sm text-text-muted max-sm:ps-15 max-sm:pe-3">
        <bdi className="[overflow-wrap:anywhere]">{noticeSentence(line.message)}</bdi>{" "}
        <span className="text-text-faint text-xs">
          <MessageTime at={line.at} clock={clock} />
        </span>
      </p>
    );
  });
}
