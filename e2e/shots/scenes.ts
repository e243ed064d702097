import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { composerScenes } from "./composer-scenes";
import { directoryScenes } from "./directory-scenes";
import { moderationScenes } from "./moderation-scenes";
import { moveScenes } from "./move-scenes";
import { pollScenes } from "./poll-scenes";
import { reachScenes } from "./reach-scenes";
import { readingScenes } from "./reading-scenes";
import type { ShotScene } from "./shot-scene";
import { threadScenes } from "./thread-scenes";

/** What a sidebar is asked to bear in the pictures. */
const crowd =
  "acoustics bathymetry buoys calibration coast-guard cradle-repairs crew-list data-cleaning deep-tow delta-survey estuary-team field-kit fish-counts fjord-crossing grant-writing harbour-permits ice-watch jetty-works kelp-mapping leg-one-log leg-three-plan lunch moorings nets-and-lines press-and-visitors quay-logistics reef-transects salinity sediment-cores the-one-channel-with-a-name-that-goes-on-and-on-and-on tide-tables weather".split(
    " ",
  );

const { slug } = world.workspaces.bluefin;
const place = (name: keyof typeof world.conversations) => paths.conversation(slug, world.conversations[name].id);
const at = (name: keyof typeof world.conversations) => world.conversations[name].id;
const settings = (name: keyof typeof world.conversations, view = "") =>
  `${paths.conversationDetails(slug, at(name))}?${view}`;
const preview = (name: keyof typeof world.conversations, visibility: string) =>
  `${settings(name, "shape")}=&kind=channel&visibility=${visibility}`;
const composer = (page: Page) => page.getByRole("textbox", { name: /message/i });

/** Every screen in the states that matter. Those of the account, the workspace and a conversation are groups. */
export const shotScenes: ShotScene[] = [
  { group: "account", name: "sign-in", as: null, path: paths.signIn() },
  { group: "account", name: "sign-in-refused", as: null, path: paths.signIn(), act: signInWrongly },
  { group: "account", name: "join-ended", as: null, path: paths.join("an-old-link") },
  { group: "workspace", name: "home", as: "ada", path: paths.workspace(slug) },
  { group: "workspace", name: "browse", as: "mia", path: paths.browse(slug) },
  { group: "workspace", name: "browse-nothing-found", as: "mia", path: `${paths.browse(slug)}?search=zzz` },
  { group: "workspace", name: "new-channel", as: "ada", path: paths.newChannel(slug) },
  { group: "workspace", name: "new-channel-refused", as: "ada", path: paths.newChannel(slug), act: submitTakenName },
  { group: "workspace", name: "new-direct", as: "ada", path: paths.newDirect(slug) },
  { group: "workspace", name: "invite", as: "ada", path: paths.invite(slug) },
  { group: "workspace", name: "not-found", as: "mia", path: place("design") },
  { group: "workspace", name: "preferences", as: "ada", path: paths.preferences() },
  { group: "conversation", name: "general", as: "chidi", path: place("general"), plain: true },
  { group: "conversation", name: "general-writing", as: "ada", path: place("general"), act: writeLong },
  { group: "conversation", name: "design-details", as: "ada", path: `${place("design")}/details` },
  { group: "conversation", name: "direct", as: "ada", path: place("direct") },
  { group: "conversation", name: "group", as: "mia", path: place("group") },
  { group: "conversation", name: "announcement-reader", as: "chidi", path: place("news") },
  { group: "conversation", name: "looking-in", as: "pip", path: place("news") },
  { group: "shape", name: "restricted-from-outside", as: "mia", path: place("tagging") },
  { group: "shape", name: "restricted-inside", as: "mo", path: settings("tagging") },
  { group: "shape", name: "terms-before-joining", as: "mia", path: paths.browseTerms(slug, at("boats")) },
  { group: "shape", name: "archived-inside", as: "mia", path: place("legOne") },
  { group: "shape", name: "archived-list", as: "mia", path: paths.archived(slug) },
  { group: "shape", name: "archived-nothing", as: "gil", path: paths.archived(slug) },
  { group: "shape", name: "settings-about", as: "mo", path: settings("boats", "about") },
  { group: "shape", name: "settings-name", as: "mo", path: settings("boats", "name") },
  { group: "shape", name: "settings-name-taken", as: "mo", path: settings("boats", "name"), act: renameToTaken },
  { group: "shape", name: "settings-rules", as: "mo", path: settings("tagging", "rules") },
  { group: "shape", name: "settings-shape", as: "mo", path: settings("boats", "shape") },
  { group: "shape", name: "preview-private", as: "mo", path: preview("boats", "private") },
  { group: "shape", name: "preview-public", as: "mo", path: preview("tagging", "public") },
  { group: "shape", name: "convert", as: "mia", path: settings("group", "convert") },
  { group: "shape", name: "close", as: "mo", path: settings("boats", "close") },
  { group: "shape", name: "archive", as: "mo", path: settings("boats", "archive") },
  { group: "shape", name: "delete", as: "ada", path: settings("general", "delete") },
  { group: "shape", name: "admin-list", as: "ada", path: paths.adminConversations(slug) },
  { group: "shape", name: "admin-nothing-found", as: "ada", path: `${paths.adminConversations(slug)}?search=zzz` },
  { group: "shape", name: "admin-one", as: "adi", path: paths.adminConversation(slug, at("design")) },
  { group: "shape", name: "admin-one-archived", as: "adi", path: paths.adminConversation(slug, at("legOne")) },
  // The last of its group: it deletes.
  { group: "shape", name: "zz-admin-one-deleted", as: "ada", path: settings("news", "delete"), act: deleteNews },
  { group: "shape", name: "zz-empty-workspace", as: "max", path: paths.browse(world.workspaces.harbour.slug) },
  { group: "conversation", name: "failed-to-send", as: "ada", path: place("general"), act: failToSend },
  ...moderationScenes,
  { group: "sidebar", name: "crowded", as: "mo", path: paths.workspace(slug), act: crowdSidebar },
  { group: "sidebar", name: "crowded-scrolled", as: "mo", path: place("general"), act: scrollSidebar },
  { group: "sidebar", name: "row-menu", as: "mo", path: place("general"), act: openRowMenu },
  { group: "sidebar", name: "switcher", as: "mo", path: place("general"), act: openSwitcher },
  { group: "sidebar", name: "switcher-found", as: "mo", path: place("general"), act: findPlace },
  { group: "sidebar", name: "arrange", as: "mo", path: paths.arrange(slug) },
  {
    group: "sidebar",
    name: "arrange-one",
    as: "mo",
    path: paths.arrangeConversation(slug, world.conversations.general.id),
  },
  { group: "sidebar", name: "go", as: "mo", path: paths.go(slug, "or") },
  { group: "sidebar", name: "keys", as: "mo", path: paths.keys(slug) },
  { group: "sidebar", name: "members-with-status", as: "mo", path: `${place("general")}/details` },
  ...directoryScenes,
  ...threadScenes,
  ...pollScenes,
  ...moveScenes,
  ...composerScenes,
  ...reachScenes,
  ...readingScenes,
];

type Call = { path: string; input: unknown };

/** As many procedures as it takes, in turn; what is there already from another picture is left as it is. */
function callAll(page: Page, calls: Call[]): Promise<unknown[]> {
  return page.evaluate(async (all) => {
    const answers: unknown[] = [];
    for (const { path, input } of all) {
      const body = JSON.stringify(input);
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch(`/api/trpc/${path}`, { method: "POST", headers, body });
      answers.push(((await answer.json()) as { result?: { data: unknown } }).result?.data);
    }
    return answers;
  }, calls);
}

async function crowdSidebar(page: Page): Promise<void> {
  const others = (["ada", "adi", "chidi", "mia"] as const).map((name) => ({
    path: "conversations.startDirect",
    input: { workspace: slug, people: [world.people[name].id] },
  }));
  await callAll(page, others);
  const made = await callAll(
    page,
    crowd.map((name) => ({
      path: "conversations.createChannel",
      input: {
        workspace: slug,
        name,
        visibility: "public",
        topic: `All about ${name}`,
      },
    })),
  );
  const ids = made.map((one) => (one as { id: string } | undefined)?.id);
  if (ids.some((id) => !id)) return void (await page.reload());
  const [sections] = (await callAll(page, [
    { path: "sidebar.createSection", input: { workspace: slug, name: "Leg two, and all that belongs to it" } },
  ])) as { sections: { key: string; kind: string }[] }[];
  const section = sections?.sections.find(({ kind }) => kind === "custom")?.key;
  await callAll(page, [
    ...ids.slice(8, 13).map((conversationId) => ({ path: "reading.arrange", input: { conversationId, section } })),
    ...ids
      .slice(28, 30)
      .map((conversationId) => ({ path: "reading.arrange", input: { conversationId, isFavourite: true } })),
    ...ids
      .slice(1, 3)
      .map((conversationId) => ({ path: "reading.arrange", input: { conversationId, level: "nothing" } })),
    { path: "people.setStatus", input: { emoji: "🎣", text: "On the water until six", lasts: "never" } },
  ]);
  await page.reload();
}

async function scrollSidebar(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("heading", { name: "Direct messages" }).scrollIntoViewIfNeeded();
}

async function openRowMenu(page: Page): Promise<void> {
  const row = page.getByRole("navigation").getByRole("link", { name: /general/ });
  await row.click({ button: "right" });
  await page.getByRole("menu").waitFor();
}

async function openSwitcher(page: Page): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").waitFor();
}

async function findPlace(page: Page): Promise<void> {
  await openSwitcher(page);
  await page.getByRole("combobox").fill("ar");
  await page.waitForTimeout(800);
}

async function signInWrongly(page: Page): Promise<void> {
  await page.getByLabel("Mail address").fill("ada@bluefin.test");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").first().waitFor();
}

async function submitTakenName(page: Page): Promise<void> {
  await page.getByLabel("Name").fill("general");
  await page.getByRole("button", { name: "Create channel" }).click();
  await page.getByText("exists already").first().waitFor();
}

async function renameToTaken(page: Page): Promise<void> {
  await page.getByLabel("Name").fill("General");
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByText("exists already").first().waitFor();
}

// Once for all looks: the later ones find it deleted.
async function deleteNews(page: Page): Promise<void> {
  const name = page.getByLabel(/^Type “/);
  if (await name.isVisible()) {
    await name.fill("news");
    await page.getByRole("button", { name: "Delete", exact: true }).click();
  } else await page.goto(paths.adminConversation(slug, at("news")));
  await page.getByText("erased for good").waitFor();
}

async function writeLong(page: Page): Promise<void> {
  await composer(page).fill(`${"The nets came up heavy this morning, and nobody had expected it. ".repeat(74)}`);
}

async function failToSend(page: Page): Promise<void> {
  await page.route("**/api/trpc/messages.send*", (route) =>
    route.fulfill({
      status: 403,
      contentType: "application/json",
      body: JSON.stringify([
        {
          error: {
            message: "You may not post here.",
            code: -32003,
            data: { code: "forbidden", httpStatus: 403, details: {} },
          },
        },
      ]),
    }),
  );
  await composer(page).fill("This one does not get through.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: /retry/i }).waitFor();
}
