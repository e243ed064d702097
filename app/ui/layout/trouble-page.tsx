import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ButtonLink } from "../controls/button-link";
import { PageCard } from "./page-card";

/** What stands in the place of a page that could not be shown: what happened, what is safe, what to do. */
export function TroublePage() {
  const error = useRouteError();
  const { title, words } = isRouteErrorResponse(error) ? (known[error.status] ?? broken) : broken;
  return (
    <PageCard title={title} lead={words}>
      <div className="flex gap-2">
        <ButtonLink to="/" kind="primary" reloadDocument>
          Go to the start
        </ButtonLink>
        <ButtonLink to="." reloadDocument>
          Try again
        </ButtonLink>
      </div>
    </PageCard>
  );
}

type Trouble = { title: string; words: string };

const broken: Trouble = {
  title: "This page could not be shown",
  words: "Something went wrong on our side. What you have sent is kept. Try again in a moment.",
};

const known: Record<number, Trouble> = {
  401: { title: "Please sign in", words: "This page is for people who are signed in." },
  403: { title: "This is not open to you", words: "Ask an administrator of the workspace if it should be." },
  404: {
    title: "There is nothing here",
    words: "The address may be mistyped, or what was here is gone or not open to you.",
  },
  410: { title: "This link no longer works", words: "It has been used or has run out. Ask for a new one." },
  429: { title: "Too many tries", words: "Wait a minute, then try again." },
};
