import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { crowdDirectory, foundWorkspace, sayStatuses } from "../support/fleet";
import { prepare } from "../support/places";
import type { ShotScene } from "./shot-scene";

const { slug } = world.workspaces.bluefin;
const { boats, tagging, general } = world.conversations;
const group = "directory";

/** What there is to find: channels, people, and nothing yet. The later ones build on the earlier. */
export const directoryScenes: ShotScene[] = [
  {
    group,
    name: "crowded",
    as: "mia",
    path: paths.browse(slug),
    given: (url) => prepare(url, crowdDirectory),
  },
  { group, name: "category", as: "mia", path: `${paths.browse(slug)}?category=Science&sort=name` },
  { group, name: "found", as: "mia", path: `${paths.browse(slug)}?search=tag` },
  { group, name: "nothing-found", as: "mia", path: `${paths.browse(slug)}?search=submarine` },
  { group, name: "nothing-under", as: "mia", path: `${paths.browse(slug)}?search=submarine&category=Science` },
  { group, name: "terms-public", as: "mia", path: paths.browseTerms(slug, boats.id) },
  { group, name: "terms-restricted", as: "mia", path: paths.browseTerms(slug, tagging.id) },
  { group, name: "terms-administrator", as: "adi", path: paths.browseTerms(slug, general.id) },
  { group, name: "people", as: "mia", path: paths.people(slug), given: (url) => prepare(url, sayStatuses) },
  { group, name: "people-nobody", as: "mia", path: `${paths.people(slug)}?search=zzz` },
  { group, name: "profile", as: "mia", path: paths.person(slug, "ada") },
  { group, name: "profile-own", as: "mia", path: paths.person(slug, "mia") },
  { group, name: "members", as: "mia", path: paths.conversationDetails(slug, general.id), act: scrollToMembers },
  { group, name: "empty-home", as: "max", path: paths.workspace("quay"), given: (url) => prepare(url, foundWorkspace) },
  { group, name: "empty-browse", as: "max", path: paths.browse("quay") },
  { group, name: "empty-people", as: "max", path: paths.people("quay") },
];

async function scrollToMembers(page: Page): Promise<void> {
  await page.getByRole("complementary").getByRole("listitem").last().scrollIntoViewIfNeeded();
}
