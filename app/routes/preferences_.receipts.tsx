import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { OwnPage } from "~/features/account/own-page";
import { ReceiptsForm } from "~/features/account/receipts-form";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q }) => [q.account.me.queryOptions()]);

export const action = sessionForm(async ({ call, text }) => {
  await call.people.chooseReceipts({ sends: text("sends") === "yes" });
  return `${paths.ownReceipts()}?saved`;
});

export const meta = () => pageTitle("Read receipts");

export default function Receipts() {
  return (
    <OwnPage title="Read receipts" lead="They say beneath a message whether it came and was read.">
      <ReceiptsForm />
    </OwnPage>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
