import { useRef, useState } from "react";
import { v4 as uuid } from "uuid";
import { problemOf } from "~/client/query/explain";
import { useApiCalls } from "~/client/query/use-api";
import { callsMany } from "~/shared/rules/errors";
import { readSlash, saidWords } from "~/shared/rules/slash";
import { type GivenBack, nothingGiven } from "./given-back";
import { useMessageAnswer } from "./use-message-answer";

/** What goes along with the words. */
export type Sending = { alsoInFlow: boolean; confirmed: boolean };

type Speech = {
  conversationId: string;
  rootId: string | undefined;
  given: GivenBack | null;
  onSend: (body: string, sending: Sending) => void;
  /** The words went out, or were carried out. */
  onTaken: (body: string) => void;
};

const asks = /@(here|channel)/i;

/**
 * What becomes of what was written: a message, which the outbox takes; a command, which the server carries out; or,
 * where it may call many, a question first. `note` is what is said about it above the field.
 */
export function useSpeech({ conversationId, rootId, given, onSend, onTaken }: Speech) {
  const calls = useApiCalls();
  const take = useMessageAnswer();
  const [note, setNote] = useState(given);
  const isBusy = useRef(false);
  // A line that is tried again after a lost answer is carried out once.
  const tried = useRef({ body: "", clientId: "" });

  function say(body: string, sending: Sending) {
    setNote(null);
    onSend(saidWords(body), sending);
    onTaken(body);
  }
  async function carryOut(body: string, sending: Sending) {
    if (tried.current.body !== body) tried.current = { body, clientId: uuid() };
    const where = { conversationId, ...(rootId ? { rootId, alsoInFlow: sending.alsoInFlow } : {}) };
    const line = { ...tried.current, confirmed: sending.confirmed };
    try {
      const { message, told } = await calls.commands.run.mutate({ ...where, ...line });
      tried.current = { body: "", clientId: "" };
      if (message) take(message);
      setNote(told && { ...nothingGiven, told });
      onTaken(body);
    } catch (error) {
      const { message: sentence, reason } = problemOf(error);
      setNote({ ...nothingGiven, sentence, mustConfirm: reason === "calls_many" });
    }
  }
  async function askFirst(body: string, sending: Sending) {
    // Where nobody answers it goes out all the same: the server asks then.
    const asked = await calls.messages.preview.mutate({ conversationId, body: saidWords(body) }).catch(() => null);
    if (!asked?.mustConfirm) return say(body, sending);
    setNote({ ...nothingGiven, sentence: callsMany(asked.calls).message, mustConfirm: true });
  }
  async function speak(body: string, sending: Sending): Promise<void> {
    const isCommand = readSlash(body) !== null;
    if (!isCommand && (sending.confirmed || !asks.test(body))) return say(body, sending);
    if (isBusy.current) return;
    isBusy.current = true;
    await (isCommand ? carryOut(body, sending) : askFirst(body, sending));
    isBusy.current = false;
  }
  return { note, setNote, speak };
}
