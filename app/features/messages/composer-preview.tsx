import { useEffect, useState } from "react";
import { useApiCalls } from "~/client/query/use-api";
import { cleanBody } from "~/shared/rules/clean-body";
import { readSlash, saidWords } from "~/shared/rules/slash";
import { MessageBody } from "./message-body";

type ComposerPreviewProps = { conversationId: string; text: string; given: string | null };

const quietMs = 250;

/** How what is being written would look to everybody: made by the server, as every message is. */
export function ComposerPreview({ conversationId, text, given }: ComposerPreviewProps) {
  const html = usePreview(conversationId, text, given);
  return (
    <section
      aria-label="Preview"
      className="mb-1 max-h-[40dvh] min-h-control overflow-y-auto rounded-card border border-line border-dashed bg-surface px-3.5 py-2"
    >
      <p aria-hidden="true" className="pb-0.5 text-text-faint text-xs">
        Preview
      </p>
      {readSlash(text) ? (
        <p className="text-text-muted">This is a command: it is carried out, and not said.</p>
      ) : html ? (
        <MessageBody html={html} />
      ) : (
        <p className="text-text-muted">What you write shows here as others will see it.</p>
      )}
    </section>
  );
}

// A moment after the last key; an answer that comes late, or not at all, leaves what is shown.
function usePreview(conversationId: string, text: string, given: string | null): string {
  const calls = useApiCalls();
  const [html, setHtml] = useState(given ?? "");
  const body = saidWords(cleanBody(text));
  useEffect(() => {
    if (body.trim() === "") return setHtml("");
    let isOver = false;
    const timer = setTimeout(async () => {
      const preview = await calls.messages.preview.mutate({ conversationId, body }).catch(() => null);
      if (preview && !isOver) setHtml(preview.html);
    }, quietMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [calls, conversationId, body]);
  return html;
}
