import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { askToJoin, banAndSilence } from "../support/moderation";
import { changePlace, prepare } from "../support/places";
import type { ShotScene } from "./shot-scene";

const { slug } = world.workspaces.bluefin;
const { people } = world;
const tagging = world.conversations.tagging.id;
const boats = world.conversations.boats.id;
const group = "moderation";

/** People ask to be let in; others are silenced, slowed or banned. The later ones build on the earlier. */
export const moderationScenes: ShotScene[] = [
  { group, name: "ask", as: "mia", path: paths.conversation(slug, tagging) },
  { group, name: "asked", as: "adi", path: paths.conversation(slug, tagging), given: (url) => prepare(url, askToJoin) },
  { group, name: "queue", as: "mo", path: paths.conversationRequests(slug, tagging) },
  { group, name: "queue-of-all", as: "ada", path: paths.adminRequests(slug) },
  { group, name: "bar", as: "mo", path: paths.conversation(slug, tagging) },
  { group, name: "ban", as: "mo", path: `${paths.conversationModerate(slug, boats)}?ban=${people.chidi.id}` },
  { group, name: "silence", as: "mo", path: `${paths.conversationModerate(slug, boats)}?silence=${people.chidi.id}` },
  { group, name: "nobody", as: "mo", path: paths.conversationModerate(slug, boats) },
  {
    group,
    name: "decided",
    as: "mo",
    path: paths.conversationModerate(slug, boats),
    given: (url) => prepare(url, banAndSilence),
  },
  { group, name: "silenced", as: "chidi", path: paths.conversation(slug, boats) },
  {
    group,
    name: "slow",
    as: "chidi",
    path: paths.conversation(slug, tagging),
    given: (url) => changePlace(url, tagging, { slowModeSeconds: 30 }),
  },
  { group, name: "slow-waiting", as: "chidi", path: paths.conversation(slug, tagging), act: sayTwice },
];

async function sayTwice(page: Page): Promise<void> {
  const composer = page.getByRole("textbox", { name: /^Message / });
  for (const words of ["4460 to 4475 too.", "And 4476, which I forgot."]) {
    await composer.fill(words);
    await composer.press("Enter");
    await page.waitForTimeout(500);
  }
}
