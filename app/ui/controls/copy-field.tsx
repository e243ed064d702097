import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { TextInput } from "./text-input";
import { useHydrated } from "./use-hydrated";

type CopyFieldProps = { value: string; label: string };

/** Something to take along: a click selects all of it, and the button copies it where a script runs. */
export function CopyField({ value, label }: CopyFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isHydrated = useHydrated();
  const { isCopied, copy } = useCopy(value, field);
  return (
    <div className="flex gap-2">
      <TextInput
        ref={field}
        mono
        readOnly
        value={value}
        aria-label={label}
        onFocus={(event) => event.currentTarget.select()}
      />
      {isHydrated && (
        <Button type="button" onClick={copy}>
          {isCopied ? <Check aria-hidden="true" className="size-4" /> : <Copy aria-hidden="true" className="size-4" />}
          <span aria-live="polite">{isCopied ? "Copied" : "Copy"}</span>
        </Button>
      )}
    </div>
  );
}

function useCopy(value: string, field: { current: HTMLInputElement | null }) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  async function copy() {
    // The clipboard is refused on plain http: then the text is selected, ready for the keyboard.
    await navigator.clipboard?.writeText(value).then(
      () => setCopied(true),
      () => undefined,
    );
    field.current?.select();
  }
  return { isCopied, copy };
}
