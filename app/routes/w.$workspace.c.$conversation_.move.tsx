import { useActionData, useSearchParams } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { movableQuery } from "~/features/moving/movable-query";
import { askedMove, planOf } from "~/features/moving/move-input";
import { MovePage } from "~/features/moving/move-page";
import { FormPane } from "~/features/workspace/form-pane";
import { invalid } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(async ({ q, call, param, url }) => {
  const conversationId = param("conversation");
  const asked = askedMove(url.searchParams);
  const { message } = await call.messages.read({ conversationId, messageId: asked.from });
  const plan = planOf(asked);
  return [
    q.conversations.read.queryOptions({ conversationId }),
    q.conversations.sidebar.queryOptions({ workspace: param("workspace") }),
    q.messages.read.queryOptions({ conversationId, messageId: asked.from }),
    plan
      ? q.moving.preview.queryOptions({ conversationId, ...plan })
      : q.messages.page.queryOptions(movableQuery(conversationId, message)),
  ];
});

export const action = sessionForm(async ({ call, text, texts, param }) => {
  const [workspace, conversationId] = [param("workspace"), param("conversation")];
  const { rights } = await call.conversations.read({ conversationId });
  const fields = ["from", "where", "root", "place", "asThread"].map((name) => [name, text(name)]);
  const plan = planOf(askedMove(new URLSearchParams([...fields, ...texts("message").map((id) => ["message", id])])));
  if (!plan) throw invalid("message", "Choose at least one message, and where it goes.");
  const act = rights.includes("move") ? call.moving.move : call.moving.moveOwn;
  const moved = await act({ ...plan, conversationId, readers: Number(text("readers")) || 0 });
  const { rootId } = moved;
  return rootId
    ? paths.thread(workspace, moved.conversationId, rootId)
    : paths.conversation(workspace, moved.conversationId);
});

export const meta = () => pageTitle("Move messages");

export default function Move() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <FormPane workspace={here.workspace} title="Move messages">
      <MovePage {...here} asked={askedMove(useSearchParams()[0])} answer={useActionData<typeof action>()} />
    </FormPane>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
