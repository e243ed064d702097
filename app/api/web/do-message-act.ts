import { invalid } from "~/shared/rules/errors";
import type { FormArgs } from "./session-form";

type Which = { conversationId: string; messageId: string };

/** Does what a form of one button on a message's own page asks for. */
export async function doMessageAct({ call, text, param }: FormArgs, which: Which): Promise<void> {
  const { messageId } = which;
  const acts: Record<string, () => Promise<unknown>> = {
    pin: () => call.pins.pin(which),
    unpin: () => call.pins.unpin(which),
    save: () => call.saved.save(which),
    unsave: () => call.saved.forget({ workspace: param("workspace"), messageId }),
    unread: () => markUnread(call, which),
  };
  const act = Object.hasOwn(acts, text("act")) ? acts[text("act")] : undefined;
  if (act) return void (await act());
  // Whoever may not know of the message is told so first, whatever they ask for.
  await call.messages.read(which);
  throw invalid("act", "This form does not say what to do.");
}

// A reply that stands in its thread alone is unread there.
async function markUnread(call: FormArgs["call"], which: Which): Promise<void> {
  const { conversationId } = which;
  const { seq, rootId, inFlow } = (await call.messages.read(which)).message;
  if (rootId && !inFlow) await call.threads.markUnread({ conversationId, rootId, seq });
  else await call.reading.markUnread({ conversationId, seq });
}
