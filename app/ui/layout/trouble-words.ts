import { isRouteErrorResponse } from "@remix-run/react";

export type TroubleWords = { title: string; words: string };

/** What happened, what is safe and what to do, for whatever kept a page from being shown. */
export function troubleWords(error: unknown): TroubleWords {
  return (isRouteErrorResponse(error) && known[error.status]) || broken;
}

const broken: TroubleWords = {
  title: "This page could not be shown",
  words: "Something went wrong on our side. What you have sent is kept. Try again in a moment.",
};

const known: Record<number, TroubleWords> = {
  401: { title: "Please sign in", words: "This page is for people who are signed in." },
  403: { title: "This is not open to you", words: "Ask an administrator of the workspace if it should be." },
  404: {
    title: "There is nothing here",
    words: "The address may be mistyped, or what was here is gone or not open to you.",
  },
  410: { title: "This link no longer works", words: "It has been used or has run out. Ask for a new one." },
  429: { title: "Too many tries", words: "Wait a minute, then try again." },
  503: { title: "Parley is catching its breath", words: "What you have sent is kept. Try again in a moment." },
};
