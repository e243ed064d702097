import { RegulateConversation, ReshapeConversation } from "~/shared/inputs/conversation-settings";
import type { FormArgs } from "./session-form";

type Asked = Pick<FormArgs, "call" | "text" | "texts">;

/** Does what a form of a conversation's settings says, wherever it stands; null for a form that is another's. */
export async function changeSettings(form: Asked, conversationId: string): Promise<string | null> {
  const name = form.text("act");
  const act = Object.entries(settingsActs(form, conversationId)).find(([known]) => known === name)?.[1];
  if (!act) return null;
  await act();
  return name;
}

function settingsActs({ call, text, texts }: Asked, conversationId: string) {
  const { settings } = call.conversations;
  const here = { conversationId };
  const given = (name: string) => text(name) || undefined;
  return {
    describe: () =>
      settings.describe({ ...here, topic: text("topic"), description: text("description"), icon: text("icon") }),
    rename: () => settings.rename({ ...here, name: text("name") }),
    categorise: () => settings.categorise({ ...here, category: text("category") }),
    regulate: () => settings.regulate({ ...here, ...rulesIn({ text, texts }) }),
    reshape: () => {
      const { kind, visibility } = ReshapeConversation.parse({ kind: text("kind"), visibility: text("visibility") });
      return settings.reshape({ ...here, kind, visibility, opensHistory: text("opensHistory") === "yes" });
    },
    convert: () => settings.convert({ ...here, name: text("name") }),
    close: () => settings.close(here),
    reopen: () => settings.reopen(here),
    archive: () => settings.archive(here),
    restore: () => settings.restore({ ...here, name: given("name") }),
    delete: () => settings.delete({ ...here, name: text("name") }),
  };
}

function rulesIn({ text, texts }: Pick<Asked, "text" | "texts">): RegulateConversation {
  const given = (name: string) => text(name) || undefined;
  const seconds = (name: string) => (text(name) === "" ? undefined : Number(text(name)));
  return RegulateConversation.parse({
    posting: given("posting"),
    postingRoles: text("posting") === "chosen" ? texts("postingRoles") : undefined,
    slowModeSeconds: seconds("slowModeSeconds"),
    whoAdds: given("whoAdds"),
    whoDescribes: given("whoDescribes"),
    whoMentionsAll: given("whoMentionsAll"),
    history: given("history"),
    guestsAllowed: given("guestsAllowed") && text("guestsAllowed") === "yes",
    editWindowSeconds: text("editWindowSeconds") === "forever" ? null : seconds("editWindowSeconds"),
  });
}
