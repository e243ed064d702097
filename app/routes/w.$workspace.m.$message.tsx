import { page } from "~/api/web/page-data";
import { Id } from "~/shared/inputs/id";
import { notFound } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(async ({ call, param, goTo }) => {
  const [workspace, messageId] = [param("workspace"), param("message")];
  if (!Id.safeParse(messageId).success) throw notFound("message");
  const { conversationId, rootId, inFlow, seq } = await call.quotes.place({ workspace, messageId });
  const isInThread = rootId !== null && !inFlow;
  return goTo(
    isInThread
      ? paths.threadAround(workspace, conversationId, rootId, seq)
      : paths.conversationAround(workspace, conversationId, seq),
  );
});

export const meta = () => pageTitle("Message");

/** Nobody stays here: a message's address for good leads to where it stands. */
export default function MessageLink() {
  return null;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
