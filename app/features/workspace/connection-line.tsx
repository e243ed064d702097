import { useConnectionState } from "~/client/live/use-connection-state";
import { Spinner } from "~/ui/controls/spinner";

/** Says so when what is on the screen may be behind, and what is safe; says nothing while all is well. */
export function ConnectionLine() {
  const connection = useConnectionState();
  return (
    <div role="status" data-connection={connection} className="shrink-0">
      {connection === "reconnecting" && (
        <p className="flex items-start gap-2 border-line border-t px-4 py-2 text-sm text-text-muted">
          <span className="mt-0.5">
            <Spinner size="small" />
          </span>
          Reconnecting… Messages you send are kept.
        </p>
      )}
    </div>
  );
}
