import type { Page } from "@playwright/test";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { moderationScenes } from "./moderation-scenes";
import type { ShotScene } from "./shot-scene";

const { slug } = world.workspaces.bluefin;
const place = (name: keyof typeof world.conversations) => paths.conversation(slug, world.conversations[name].id);
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
  { group: "conversation", name: "failed-to-send", as: "ada", path: place("general"), act: failToSend },
  ...moderationScenes,
];

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
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("button", { name: /retry/i }).waitFor();
}
