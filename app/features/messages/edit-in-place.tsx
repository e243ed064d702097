import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { explain } from "~/client/query/explain";
import { useApi } from "~/client/query/use-api";
import { cleanBody } from "~/shared/rules/clean-body";
import type { MessageView } from "~/shared/views/message";
import { Button } from "~/ui/controls/button";
import { FieldError } from "~/ui/controls/field-error";
import { TextArea } from "~/ui/controls/text-area";
import { useActing } from "./acting";
import { messageLength } from "./message-length";
import { timeLeftSentence } from "./time-left";
import { useMessageAnswer } from "./use-message-answer";

type EditInPlaceProps = { message: MessageView };

/** Where the words stand they are written anew. Escape leaves them as they were; what could not be kept stays here. */
export function EditInPlace({ message }: EditInPlaceProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const store = useActing()?.store;
  const [text, setText] = useState(message.body);
  const length = messageLength(text);
  const take = useMessageAnswer();
  const close = () => {
    field.current?.closest("article")?.focus({ preventScroll: true });
    store?.end();
  };
  const editing = useMutation(
    useApi().messages.edit.mutationOptions({
      onSuccess(edited) {
        take(edited);
        close();
      },
    }),
  );
  useStartAtEnd(field);
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const body = cleanBody(text);
    if (body.trim() === "" || length.over > 0 || editing.isPending) return;
    if (body === message.body) return close();
    editing.mutate({ conversationId: message.conversationId, messageId: message.id, body });
  }
  return (
    <form onSubmit={handleSubmit} className="max-w-measure select-text pt-0.5 pb-1.5">
      <TextArea
        ref={field}
        rows={1}
        dir="auto"
        aria-label="Edit message"
        enterKeyHint="done"
        defaultValue={message.body}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => saveOrLeave(event, close)}
        {...(editing.isError || length.over > 0 ? { "aria-invalid": true } : {})}
      />
      {editing.isError && (
        <div role="alert">
          <FieldError>Not changed. {explain(editing.error)} What you wrote is kept here.</FieldError>
        </div>
      )}
      {length.over > 0 && <FieldError>{`Shorten it by ${length.over.toLocaleString("en")} to keep it.`}</FieldError>}
      <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
        <Button kind="primary" size="small" pending={editing.isPending} aria-disabled={length.over > 0}>
          Save
        </Button>
        <Button type="button" kind="quiet" size="small" onClick={close}>
          Cancel
        </Button>
        <TimeLeft message={message} />
      </div>
    </form>
  );
}

function useStartAtEnd(field: React.RefObject<HTMLTextAreaElement>) {
  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
    area?.scrollIntoView({ block: "nearest" });
  }, [field]);
}

// The server's clock decides, so it is asked; nothing is said until it has answered.
function TimeLeft({ message: { conversationId, id } }: EditInPlaceProps) {
  const which = { conversationId, messageId: id };
  const asked = { staleTime: 0, refetchInterval: 60_000 };
  const { data } = useQuery(useApi().messages.read.queryOptions(which, asked));
  if (!data) return null;
  const sentence = data.edit ? timeLeftSentence(data.edit.secondsLeft) : "The time to edit this is over";
  return <p className="ms-1 text-text-faint text-xs">{sentence}</p>;
}

// While an input method composes, Enter and Escape are its own; on a phone Enter is the only way to a new line.
function saveOrLeave(event: KeyboardEvent<HTMLTextAreaElement>, leave: () => void) {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    return leave();
  }
  if (event.key !== "Enter" || event.shiftKey || event.altKey) return;
  if (matchMedia("(hover: none) and (pointer: coarse)").matches) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
