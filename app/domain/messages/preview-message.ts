import type { PreviewMessage } from "~/shared/inputs/message";
import type { PreviewView } from "~/shared/views/message";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { renderMessage } from "./render-message";
import { mustConfirm, resolveNamed } from "./resolve-named";

/** How a text would look to everybody there, and how many it would call at once; nothing is kept of it. */
export async function previewMessage(ctx: Ctx, to: Opened<"post">, { body }: PreviewMessage): Promise<PreviewView> {
  const { mentions, call } = await resolveNamed(ctx, to, body);
  return { html: renderMessage(body, mentions, call.calls), calls: call.count, mustConfirm: mustConfirm(call, {}) };
}
