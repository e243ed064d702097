import { useActionData, useSearchParams } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { ProfilePane } from "~/features/people/profile-pane";
import { invalid } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => {
  const here = { workspace: param("workspace"), handle: param("handle").toLowerCase() };
  return [q.people.profile.queryOptions(here)];
});

export const action = sessionForm(async ({ call, text, param }) => {
  const workspace = param("workspace");
  const personId = text("person");
  const profile = paths.person(workspace, param("handle"));
  const { startDirect } = call.conversations;
  const acts: Record<string, () => Promise<string>> = {
    write: () => startDirect({ workspace, people: [personId] }).then(({ id }) => paths.conversation(workspace, id)),
    block: () => call.people.block({ personId }).then(() => profile),
    unblock: () => call.people.unblock({ personId }).then(() => profile),
  };
  const act = acts[text("act")];
  if (!act) throw invalid("act", "This form does not say what to do.");
  return act();
});

export const meta = () => pageTitle("Profile");

export default function Profile() {
  const [asked] = useSearchParams();
  const workspace = useParam("workspace");
  const search = asked.get("search");
  const closeTo = search ? `${paths.people(workspace)}?${new URLSearchParams({ search })}` : paths.people(workspace);
  const answer = useActionData<typeof action>();
  return <ProfilePane workspace={workspace} handle={useParam("handle")} closeTo={closeTo} answer={answer} />;
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
