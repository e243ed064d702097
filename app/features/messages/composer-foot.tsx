import { useConnectionState } from "~/client/live/use-connection-state";
import { limits } from "~/shared/rules/limits";
import type { MessageLength } from "./message-length";

type ComposerFootProps = { length: MessageLength; typing: string };

/** One line of fixed height beneath the card, so that nothing jumps: what is going on, and how much room is left. */
export function ComposerFoot({ length, typing }: ComposerFootProps) {
  const isReconnecting = useConnectionState() === "reconnecting";
  return (
    <div className="flex h-6 items-center justify-between gap-4 px-3 text-text-muted text-xs">
      <p role={isReconnecting ? "status" : undefined} className="min-w-0 truncate">
        {isReconnecting ? (
          <span className="text-warning">Reconnecting. What you send is kept and goes out by itself.</span>
        ) : (
          typing
        )}
      </p>
      <p id="composer-foot" className="shrink-0">
        {length.isNear ? <Room length={length} /> : <Help />}
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

function Help() {
  return (
    <span className="text-text-faint max-md:sr-only">
      <b className="font-semibold">**bold**</b> <i>_italic_</i> <code className="font-mono">`code`</code> &gt; quote ·
      Shift + Enter for a new line
    </span>
  );
}
