import { useRouteError } from "@remix-run/react";
import { ButtonLink } from "../controls/button-link";
import { PageCard } from "./page-card";
import { troubleWords } from "./trouble-words";

/** What stands in the place of a page that could not be shown: what happened, what is safe, what to do. */
export function TroublePage() {
  const { title, words, isPassing } = troubleWords(useRouteError());
  return (
    <PageCard title={title} lead={words}>
      <div className="flex gap-2">
        <ButtonLink to="/" kind="primary" reloadDocument>
          Go to the start
        </ButtonLink>
        {isPassing && (
          <ButtonLink to="." reloadDocument>
            Try again
          </ButtonLink>
        )}
      </div>
    </PageCard>
  );
}
