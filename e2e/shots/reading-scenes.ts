import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import type { ShotScene } from "./shot-scene";

const { slug } = world.workspaces.bluefin;
const place = (name: keyof typeof world.conversations) => paths.conversation(slug, world.conversations[name].id);

/** Drafts, receipts, the end of a conversation, and where counts come from. */
export const readingScenes: ShotScene[] = [
  { group: "reading", name: "draft-begun", as: "ada", path: place("general"), act: begin },
  { group: "reading", name: "draft-marked", as: "ada", path: place("design"), plain: true },
  { group: "reading", name: "drafts", as: "ada", path: paths.drafts(slug) },
  { group: "reading", name: "drafts-none", as: "pip", path: paths.drafts(slug) },
  { group: "reading", name: "draft-aside", as: "ada", path: place("general"), act: writeElsewhere },
  { group: "reading", name: "receipt-sent", as: "ada", path: place("direct"), act: say },
  { group: "reading", name: "receipt-read-there", as: "chidi", path: place("direct") },
  { group: "reading", name: "receipt-read", as: "ada", path: place("direct") },
  { group: "reading", name: "receipts-own", as: "ada", path: paths.ownReceipts() },
  { group: "reading", name: "receipts-admin", as: "ada", path: paths.adminSettings(slug) },
  { group: "reading", name: "unread", as: "ada", path: paths.unread(slug) },
];

const field = (page: Page) => page.getByRole("textbox", { name: /^Message/ });

async function begin(page: Page): Promise<void> {
  await field(page).fill("Dear all, the boat sails on Thursday at nine, and");
  await page.waitForTimeout(2_500);
}

// As a device would that had been away and comes with older words.
async function writeElsewhere(page: Page): Promise<void> {
  const body = "Dear all, we leave on Wednesday. Bring the long line and the spare cradle.";
  const data = { conversationId: world.conversations.general.id, body, revision: 0, age: 3_600_000 };
  const { origin } = new URL(page.url());
  await page.request.post("/api/trpc/drafts.save", { data, headers: { Origin: origin } });
  await page.reload();
  await page.getByText("Also written on another device").waitFor();
}

async function say(page: Page): Promise<void> {
  await field(page).fill("Is the boat fuelled for Thursday?");
  await field(page).press("Enter");
  await page.waitForTimeout(1_500);
}
