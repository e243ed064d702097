import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { v4 as uuid } from "uuid";
import { cleanBody } from "~/shared/rules/clean-body";
import { late } from "~/ui/controls/late";
import { ComposerFoot, type SlowPace } from "./composer-foot";
import { ComposerNotes } from "./composer-notes";
import { ComposerPreview } from "./composer-preview";
import { ComposerTools } from "./composer-tools";
import { formatOfKey } from "./formats";
import type { GivenBack } from "./given-back";
import { messageLength } from "./message-length";
import { useCompletion } from "./use-completion";
import { growToContent, useComposerText } from "./use-composer-text";
import { useFormat } from "./use-format";
import { type Sending, useSpeech } from "./use-speech";

// What is completed is looked up when somebody begins to write it.
const CompletionList = late(() => import("./completion-list").then((all) => all.CompletionList));

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
  given: GivenBack | null;
  onSend: (body: string, sending: Sending) => void;
  onType: () => void;
  /** What else may be said of the message. */
  children?: ReactNode;
};

/** One card to write in. Enter sends, Shift and Enter begin a new line; what is too long stays, and says so. */
export function Composer(props: ComposerProps) {
  const { conversationId, rootId, action, label, typing, slow, given, onSend, onType, children } = props;
  const id = rootId ? "reply" : "composer";
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, setText, kept } = useComposerText({ conversationId, rootId, field, isGivenBack: given !== null });
  const format = useFormat(field);
  const completion = useCompletion(field);
  const { token } = completion;
  const [isPreviewed, setPreviewed] = useState(given !== null && given.preview !== null);
  // Minted where the page is made: a form that is sent twice by a slow connection is one message.
  const [clientId] = useState(() => uuid());
  const length = messageLength(text);
  const isHeldUp = length.over > 0 || Boolean(slow?.wait);
  const canSend = text.trim().length > 0 && !isHeldUp;
  const onTaken = (body: string) => {
    if (cleanBody(field.current?.value ?? "") === body) setText("");
    const tick = tickOf(field.current?.form);
    if (tick) tick.checked = false;
  };
  const { note, setNote, speak } = useSpeech({ conversationId, rootId, given, onSend, onTaken });

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    field.current?.focus();
    const body = cleanBody(text);
    if (!canSend || body.length === 0) return;
    setPreviewed(false);
    void speak(body, sendingOf(event));
  }

  function handleInput(event: FormEvent<HTMLTextAreaElement>) {
    growToContent(event.currentTarget);
    setText(event.currentTarget.value);
    completion.look();
    if (note && !note.told) setNote(null);
    if (event.currentTarget.value.trim()) onType();
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (completion.takes(event)) return;
    const asked = formatOfKey(event);
    if (!asked) return sendOnEnter(event);
    event.preventDefault();
    void format(asked);
  }

  return (
    <form
      id={id}
      method="post"
      action={action}
      onSubmit={handleSubmit}
      className="shrink-0 px-5 pt-1 pb-[max(0.375rem,env(safe-area-inset-bottom))] max-sm:px-2"
    >
      {/* The form's own way to be sent comes before the buttons that do something else with it. */}
      <button type="submit" hidden />
      <input type="hidden" name="clientId" value={clientId} suppressHydrationWarning />
      <input type="hidden" name="revision" value={kept?.revision ?? 0} suppressHydrationWarning />
      <ComposerNotes note={note} onDismiss={() => setNote(null)} />
      {isPreviewed && <ComposerPreview conversationId={conversationId} text={text} given={given?.preview ?? null} />}
      <div className="relative flex flex-wrap items-end justify-end gap-1 rounded-card border border-line-control bg-surface-raised p-1 focus-within:border-focus">
        {token && <CompletionList id={`${id}-completion`} {...{ conversationId, token, field, completion }} />}
        <textarea
          ref={field}
          name="body"
          rows={1}
          // Without a script the draft is there with the page; with one it is put there, over nothing that was typed.
          defaultValue={given?.body ?? (typeof document === "undefined" ? text : undefined)}
          suppressHydrationWarning
          placeholder={label}
          aria-label={label}
          aria-describedby={`${id}-foot`}
          aria-invalid={length.over > 0 || undefined}
          enterKeyHint="send"
          aria-autocomplete="list"
          onInput={handleInput}
          onSelect={completion.look}
          onBlur={completion.close}
          onKeyDown={handleKey}
          className={`field-sizing-content block max-h-[40dvh] min-h-control min-w-0 flex-1 resize-none overflow-y-auto bg-transparent px-2.5 py-[calc((var(--spacing-control)-1.375rem)/2)] outline-none ${widthOf(text, rootId !== undefined)}`}
          dir="auto"
        />
        <ComposerTools
          field={field}
          isNarrow={rootId !== undefined}
          isPreviewed={isPreviewed}
          onPreview={() => setPreviewed(!isPreviewed)}
          canSend={canSend}
          isHeldUp={isHeldUp}
          onFormat={format}
        />
      </div>
      {children}
      <ComposerFoot id={`${id}-foot`} isNarrow={rootId !== undefined} length={length} typing={typing} slow={slow} />
    </form>
  );
}

/** Few words stand beside the buttons where there is little room, more of them above. */
function widthOf(text: string, isNarrow: boolean): string {
  if (text.length > 30 || text.includes("\n")) return "basis-full";
  return isNarrow ? "" : "sm:basis-full";
}

/** What the form says besides the words. */
function sendingOf({ currentTarget: form, nativeEvent }: FormEvent<HTMLFormElement>): Sending {
  const alsoInFlow = tickOf(form)?.checked ?? false;
  const { submitter } = nativeEvent as SubmitEvent;
  return { alsoInFlow, confirmed: submitter instanceof HTMLButtonElement && submitter.name === "confirmed" };
}

// A tick is for one message.
function tickOf(form: HTMLFormElement | null | undefined): HTMLInputElement | null {
  const tick = form?.elements.namedItem("alsoInFlow");
  return tick instanceof HTMLInputElement ? tick : null;
}

// While an input method composes, Enter chooses a character; on a phone it is the only way to a new line.
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== "Enter" || event.shiftKey || event.altKey) return;
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (matchMedia("(hover: none) and (pointer: coarse)").matches) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
