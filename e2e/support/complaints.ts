import type { BrowserContext, ConsoleMessage, Page } from "@playwright/test";

/** Writes down whatever a browser complains about: errors in the console, refusals by the policy, faults of scripts. */
export function watchComplaints(context: BrowserContext, complaints: string[]): void {
  const watch = (page: Page) => {
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(wordsOf(message));
    });
    page.on("pageerror", (error) => complaints.push(`fault: ${error.stack ?? error.message}`));
  };
  context.on("page", watch);
  for (const page of context.pages()) watch(page);
}

function wordsOf(message: ConsoleMessage): string {
  return `console: ${message.text()} (${message.location().url})`;
}
