import { isRouteErrorResponse } from "@remix-run/react";

export type TroubleWords = {
  title: string;
  words: string;
  /** Trying once more may help. */
  isPassing: boolean;
};

/** What happened, what is safe and what to do, for whatever kept a page from being shown. */
export function troubleWords(error: unknown): TroubleWords {
  return (isRouteErrorResponse(error) && known[error.status]) || broken;
}

const broken: TroubleWords = {
  title: "This page could not be shown",
  words: "Something went wrong on our side. What you have sent is kept. Try again in a moment.",
  isPassing: true,
};

const known: Record<number, TroubleWords> = {
  401: { title: "Please sign in", words: "This page is for people who are signed in.", isPassing: false },
  403: {
    title: "This is not open to you",
    words: "Ask an administrator of the workspace if it should be.",
    isPassing: false,
  },
  404: {
    title: "There is nothing here",
    words: "The address may be mistyped, or what was here is gone or not open to you.",
    isPassing: false,
  },
  410: {
    title: "This link no longer works",
    words: "It has been used or has run out. Ask for a new one.",
    isPassing: false,
  },
  429: { title: "Too many tries", words: "Wait a minute, then try again.", isPassing: true },
  503: {
    title: "Parley is catching its breath",
    words: "What you have sent is kept. Try again in a moment.",
    isPassing: true,
  },
};
