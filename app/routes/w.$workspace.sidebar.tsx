import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { ArrangePage } from "~/features/workspace/arrange-page";
import { invalid } from "~/shared/rules/errors";
import { paths, safeReturnTo } from "~/shared/rules/paths";
import { attentionLevels } from "~/shared/rules/vocabulary";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(() => []);

export const action = sessionForm(async ({ call, text, param }) => {
  const workspace = param("workspace");
  const here = { workspace, section: text("section"), name: text("name") };
  const conversationId = text("conversation");
  const { sidebar, reading } = call;
  const section = text("section") === "usual" ? null : text("section");
  const acts: Record<string, () => Promise<unknown>> = {
    fold: () => sidebar.foldSection({ ...here, isFolded: true }),
    unfold: () => sidebar.foldSection({ ...here, isFolded: false }),
    narrow: () => sidebar.narrow({ workspace, showsUnreadOnly: true }),
    widen: () => sidebar.narrow({ workspace, showsUnreadOnly: false }),
    create: () => sidebar.createSection(here),
    rename: () => sidebar.renameSection(here),
    delete: () => sidebar.deleteSection(here),
    move: () => sidebar.moveSection({ ...here, before: text("before") || null }),
    readAll: () => reading.markAllRead({ workspace, ...(section ? { section } : {}) }),
    read: () => reading.mark({ conversationId, seq: Number.MAX_SAFE_INTEGER }),
    unread: () => reading.markUnread({ conversationId }),
    arrange: () => {
      const level = attentionLevels.find((one) => one === text("level"));
      if (section === "favourites") return reading.arrange({ conversationId, level, isFavourite: true });
      return reading.arrange({ conversationId, level, section });
    },
  };
  const act = acts[text("act")];
  if (!act) throw invalid("act", "This form does not say what to do.");
  await act();
  return text("then") ? safeReturnTo(text("then")) : paths.arrange(workspace);
});

export const meta = () => pageTitle("Arrange the sidebar");

export default function Arrange() {
  return <ArrangePage workspace={useParam("workspace")} answer={useActionData<typeof action>()} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
