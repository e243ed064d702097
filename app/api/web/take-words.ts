import type { FormArgs } from "./session-form";

type Place = { conversationId: string; rootId?: string };

/**
 * Takes what the form of a composer brings without a script: a message to send, or a draft to keep, or what becomes of
 * words that another device wrote. What was sent is a draft no longer.
 */
export async function takeWords({ call, text }: Pick<FormArgs, "call" | "text">, place: Place): Promise<void> {
  const act = text("act");
  const body = text("body");
  const revision = Number(text("revision")) || 0;
  const words = text("words");
  if (act === "draft") await call.drafts.save({ ...place, body, revision });
  else if (act === "takeAside" || act === "dropAside")
    await call.drafts.settle({ ...place, words, isTaken: act === "takeAside" });
  else {
    const alsoInFlow = text("alsoInFlow") === "yes";
    await call.messages.send({ ...place, clientId: text("clientId"), body, ...(place.rootId ? { alsoInFlow } : {}) });
    await call.drafts.save({ ...place, body: "", revision });
  }
}
