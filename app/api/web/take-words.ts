import { readSlash, saidWords } from "~/shared/rules/slash";
import type { FormArgs } from "./session-form";

type Place = { conversationId: string; rootId?: string };
type Form = Pick<FormArgs, "call" | "text">;

/**
 * Takes what the form of a composer brings without a script: a message to send, a command, a text to look at, a draft
 * to keep, or what becomes of words that another device wrote. Answers what the page has to show, if it has to.
 */
export async function takeWords(form: Form, place: Place) {
  const { call, text } = form;
  const act = text("act");
  const body = text("body");
  const revision = Number(text("revision")) || 0;
  const words = text("words");
  if (act === "preview") return { show: await previewOf(form, place) };
  if (act === "draft") await call.drafts.save({ ...place, body, revision });
  else if (act === "takeAside" || act === "dropAside")
    await call.drafts.settle({ ...place, words, isTaken: act === "takeAside" });
  else {
    const told = await speak(form, place);
    // What was sent, or carried out, is a draft no longer.
    await call.drafts.save({ ...place, body: "", revision });
    return told && { show: { told } };
  }
  return null;
}

async function previewOf({ call, text }: Form, place: Place) {
  const { html } = await call.messages.preview({ ...place, body: saidWords(text("body")) });
  return { body: text("body"), preview: html, isAlsoInFlow: text("alsoInFlow") === "yes" };
}

/** Sends it or, if it is a command, carries it out. */
async function speak({ call, text }: Form, place: Place) {
  const body = text("body");
  const reply = place.rootId ? { alsoInFlow: text("alsoInFlow") === "yes" } : {};
  const sending = { ...place, ...reply, clientId: text("clientId"), confirmed: text("confirmed") === "yes" };
  if (readSlash(body)) return (await call.commands.run({ ...sending, body })).told;
  await call.messages.send({ ...sending, body: saidWords(body) });
  return null;
}
