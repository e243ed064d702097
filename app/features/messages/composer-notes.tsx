import { X } from "lucide-react";
import { Button } from "~/ui/controls/button";
import { FieldError } from "~/ui/controls/field-error";
import { IconButton } from "~/ui/controls/icon-button";
import { Notice } from "~/ui/controls/notice";
import { useHydrated } from "~/ui/controls/use-hydrated";
import type { GivenBack } from "./given-back";

type ComposerNotesProps = { note: GivenBack | null; onDismiss: () => void };

/** What is said to whoever writes, above the field: why it was not sent, a question, or what a command told. */
export function ComposerNotes({ note, onDismiss }: ComposerNotesProps) {
  if (!note) return null;
  const { sentence, mustConfirm, told } = note;
  return (
    <>
      {sentence && mustConfirm && <Question sentence={sentence} />}
      {sentence && !mustConfirm && (
        <div role="alert" className="mb-1.5 [overflow-wrap:anywhere]">
          <FieldError>Not sent. {sentence} What you wrote is kept below.</FieldError>
        </div>
      )}
      {told && <Told told={told} onDismiss={onDismiss} />}
    </>
  );
}

function Question({ sentence }: { sentence: string }) {
  const action = (
    <Button kind="primary" size="small" name="confirmed" value="yes">
      Send to all
    </Button>
  );
  return (
    <div className="mb-1.5">
      <Notice kind="warning" role="alert" title={sentence} action={action}>
        It is not sent yet. What you wrote is kept below.
      </Notice>
    </div>
  );
}

type ToldProps = { told: NonNullable<GivenBack["told"]>; onDismiss: () => void };

function Told({ told: { words, commands }, onDismiss }: ToldProps) {
  const isHydrated = useHydrated();
  const icon = <X aria-hidden="true" className="size-4" />;
  return (
    <div className="mb-1.5">
      <Notice
        role="status"
        title={words}
        action={isHydrated && <IconButton size="small" label="Dismiss" icon={icon} onClick={onDismiss} />}
      >
        {commands.length > 0 && (
          <dl className="grid max-h-[30dvh] gap-x-4 overflow-y-auto pt-1 sm:grid-cols-[auto_1fr]">
            {commands.map(({ name, usage, help }) => (
              <div key={name} className="contents">
                <dt className="font-mono text-text">{usage}</dt>
                <dd className="text-text-muted max-sm:pb-1">{help}</dd>
              </div>
            ))}
          </dl>
        )}
        <p className="text-text-faint text-xs">Only you see this.</p>
      </Notice>
    </div>
  );
}
