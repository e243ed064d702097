import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { v4 as uuid } from "uuid";
import { cleanBody } from "~/shared/rules/clean-body";
import { Button } from "~/ui/controls/button";
import { FieldError } from "~/ui/controls/field-error";
import { IconButton } from "~/ui/controls/icon-button";
import { ComposerFoot, type SlowPace } from "./composer-foot";
import { EmojiButton } from "./emoji-button";
import { messageLength } from "./message-length";
import type { RefusedMessage } from "./refused-message";
import { growToContent, useComposerText } from "./use-composer-text";

type ComposerProps = {
  conversationId: string;
  /** For replies in the thread of this message. */
  rootId?: string;
  /** Where the form goes without a script: the conversation's own address, or the thread's. */
  action: string;
  /** "Message #design" or "Reply in thread". */
  label: string;
  typing: string;
  /** In slow mode: a message every so many seconds, and how many are left before the next. */
  slow: SlowPace | null;
  refused: RefusedMessage | null;
  onSend: (body: string, form: HTMLFormElement) => void;
  onType: () => void;
  /** What else may be said of the message. */
  children?: ReactNode;
};

/** One card to write in. Enter sends, Shift and Enter begin a new line; what is too long stays, and says so. */
export function Composer(props: ComposerProps) {
  const { conversationId, rootId, action, label, typing, slow, refused, onSend, onType, children } = props;
  const id = rootId ? "reply" : "composer";
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, setText, kept } = useComposerText({ conversationId, rootId, field });
  // Minted where the page is made: a form that is sent twice by a slow connection is one message.
  const [clientId] = useState(() => uuid());
  const length = messageLength(text);
  const canSend = text.trim().length > 0 && length.over === 0 && !slow?.wait;

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    field.current?.focus();
    const body = cleanBody(text);
    if (!canSend || body.length === 0) return;
    onSend(body, event.currentTarget);
    setText("");
  }

  function handleInput(event: FormEvent<HTMLTextAreaElement>) {
    growToContent(event.currentTarget);
    setText(event.currentTarget.value);
    if (event.currentTarget.value.trim()) onType();
  }

  return (
    <form
      id={id}
      method="post"
      action={action}
      onSubmit={handleSubmit}
      className="shrink-0 px-5 pt-1 pb-[max(0.375rem,env(safe-area-inset-bottom))] max-sm:px-2"
    >
      <input type="hidden" name="clientId" value={clientId} suppressHydrationWarning />
      <input type="hidden" name="revision" value={kept?.revision ?? 0} suppressHydrationWarning />
      {refused && <Refusal sentence={refused.sentence} />}
      <div className="flex items-end gap-1 rounded-card border border-line-control bg-surface-raised p-1 focus-within:border-focus">
        <textarea
          ref={field}
          name="body"
          rows={1}
          // Without a script the draft is there with the page; with one it is put there, over nothing that was typed.
          defaultValue={refused?.body ?? (typeof document === "undefined" ? text : undefined)}
          suppressHydrationWarning
          placeholder={label}
          aria-label={label}
          aria-describedby={`${id}-foot`}
          aria-invalid={length.over > 0 || undefined}
          enterKeyHint="send"
          onInput={handleInput}
          onKeyDown={sendOnEnter}
          className="field-sizing-content block max-h-[40dvh] min-h-control min-w-0 flex-1 resize-none overflow-y-auto bg-transparent px-2.5 py-[calc((var(--spacing-control)-1.375rem)/2)] outline-none"
          dir="auto"
        />
        <EmojiButton field={field} />
        <IconButton
          type="submit"
          label="Send"
          kind={canSend ? "primary" : "quiet"}
          aria-disabled={length.over > 0 || Boolean(slow?.wait) || undefined}
          icon={<SendHorizontal aria-hidden="true" className="size-4.5" />}
        />
        <SaveDraft />
      </div>
      {children}
      <ComposerFoot id={`${id}-foot`} isNarrow={rootId !== undefined} length={length} typing={typing} slow={slow} />
    </form>
  );
}

// With a script it is saved by itself. It stands after the button that sends, which is the form's own.
function SaveDraft() {
  return (
    <noscript>
      <Button kind="quiet" name="act" value="draft">
        Save draft
      </Button>
    </noscript>
  );
}

function Refusal({ sentence }: { sentence: string }) {
  return (
    <div role="alert" className="mb-1.5">
      <FieldError>Not sent. {sentence} What you wrote is kept below.</FieldError>
    </div>
  );
}

// While an input method composes, Enter chooses a character; on a phone it is the only way to a new line.
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== "Enter" || event.shiftKey || event.altKey) return;
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (matchMedia("(hover: none) and (pointer: coarse)").matches) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
