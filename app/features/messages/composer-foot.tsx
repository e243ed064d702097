import { useConnectionState } from "~/client/live/use-connection-state";
import { limits } from "~/shared/rules/limits";
import { durationWords } from "~/ui/controls/duration-words";
import type { MessageLength } from "./message-length";

export type SlowPace = { every: number; wait: number };

type ComposerFootProps = {
  id: string;
  isNarrow: boolean;
  length: MessageLength;
  typing: string;
  slow: SlowPace | null;
};

/** One line of fixed height beneath the card, so that nothing jumps: what is going on, and how much room is left. */
export function ComposerFoot({ id, isNarrow, length, typing, slow }: ComposerFootProps) {
  const isReconnecting = useConnectionState() === "reconnecting";
  return (
    <div className="flex h-6 items-center justify-between gap-4 px-3 text-text-muted text-xs">
      <p role={isReconnecting ? "status" : undefined} className="min-w-0 truncate">
        {isReconnecting ? (
          <span className="text-warning lg:hidden">Reconnecting. What you send is kept and goes out by itself.</span>
        ) : (
          typing
        )}
      </p>
      <p id={id} className="shrink-0">
        {length.isNear ? <Room length={length} /> : slow ? <Slow {...slow} /> : <Help isNarrow={isNarrow} />}
      </p>
    </div>
  );
}

function Room({ length: { used, over } }: { length: MessageLength }) {
  const most = limits.messageCodePoints.toLocaleString("en");
  if (over === 0) return <span className="numerals">{`${used.toLocaleString("en")} of ${most}`}</span>;
  return (
    <span className="numerals text-danger">
      {`${over.toLocaleString("en")} ${over === 1 ? "character" : "characters"} over ${most}. Shorten it to send.`}
    </span>
  );
}

// The wait is said where it holds; counting it aloud every second would be no help to anybody.
function Slow({ every, wait }: SlowPace) {
  if (wait > 0)
    return <span className="numerals font-medium text-warning">{`You can post again in ${waitWords(wait)}`}</span>;
  return <span className="numerals">{`Slow mode: one message every ${durationWords(every)}`}</span>;
}

function waitWords(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

function Help({ isNarrow }: { isNarrow: boolean }) {
  return (
    <span className={isNarrow ? "sr-only" : "text-text-faint max-md:sr-only"}>
      <b className="font-semibold">**bold**</b> <i>_italic_</i> <code className="font-mono">`code`</code> &gt; quote ·
      Shift + Enter for a new line
    </span>
  );
}
