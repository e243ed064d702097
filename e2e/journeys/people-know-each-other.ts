import type { Page } from "@playwright/test";
import sharp from "sharp";
import { paths } from "~/shared/rules/paths";
import { world } from "~db/seed/world";
import { composer, expectLive, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

const plain = { javaScriptEnabled: false };
const script = "<img src=x onerror=alert(1)><script>alert(1)</script>";

function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 400, channels: 3, background } })
    .jpeg()
    .withExif({ IFD0: { Artist: "A person at home" } })
    .toBuffer();
}

async function choosePicture(page: Page, color: string): Promise<void> {
  await page.goto(paths.ownAvatar());
  const file = { name: "me.jpg", mimeType: "image/jpeg", buffer: await picture(color) };
  await page.getByLabel("Picture").setInputFiles(file);
  await expect(page.locator('input[name="size"]')).toHaveCount(1);
  await page.getByRole("button", { name: "Use this picture" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
}

function sidebarLink(page: Page, name: RegExp) {
  return page.getByRole("navigation", { name: "Conversations" }).getByRole("link", { name });
}

test("a new name and a new picture appear on the page that another has open", async ({ as }) => {
  const [mia, ada] = [await as("mia"), await as("ada")];
  await openLive(ada, "general");
  await openLive(mia, "general");
  // A name stands above the first of what one person says in one go.
  await say(ada, "Who is there?");
  await expect(lines(mia).filter({ hasText: "Who is there?" })).toBeVisible();
  await say(mia, "this is me");
  const line = lines(ada).filter({ hasText: "this is me" });
  await expect(line).toBeVisible();

  await mia.goto(paths.ownProfile());
  await mia.getByLabel("Name").fill("Mia Lund");
  await mia.getByLabel("About you").fill(script);
  await mia.getByLabel("Time zone").selectOption("Asia/Kathmandu");
  await mia.getByRole("button", { name: "Save", exact: true }).click();
  await expect(mia.getByText("Saved.")).toBeVisible();
  await expect(line.getByRole("link", { name: "Mia Lund" })).toBeVisible();

  await choosePicture(mia, "tomato");
  await expect(line.locator("img")).toHaveAttribute("src", /^\/avatars\//);

  await line.getByRole("link", { name: "Mia Lund" }).click();
  const profile = ada.getByRole("complementary", { name: "Profile" });
  await expect(profile.getByText(script)).toBeVisible();
  await expect(profile.getByText("(Asia/Kathmandu)")).toBeVisible();
  await expect(profile.locator("img")).toHaveJSProperty("naturalWidth", 512);
  await expect(composer(ada)).toBeVisible();
  await ada.getByRole("link", { name: "Close" }).click();
  // The journeys that follow know her by her name.
  await mia.goto(paths.ownProfile());
  await mia.getByLabel("Name").fill("Mia Sørensen");
  await mia.getByRole("button", { name: "Save", exact: true }).click();
  await expect(mia.getByText("Saved.")).toBeVisible();
});

test("a picture is there for those who may know the person, and as absent as none for all others", async ({
  as,
  visitor,
  expectComplaint,
}) => {
  expectComplaint(/404 \(Not Found\)/);
  const ada = await as("ada");
  await choosePicture(ada, "gold");
  const address = String(await ada.getByRole("main").locator("img[src^='/avatars/']").getAttribute("src"));
  const answer = await ada.request.get(address);
  expect(answer.headers()).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "private, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  expect((await answer.body()).includes("A person at home")).toBe(false);
  const again = await ada.request.get(address, { headers: { "If-None-Match": String(answer.headers().etag) } });
  expect(again.status()).toBe(304);
  const madeUp = address.replace(/[0-9a-f]{32}/, "0".repeat(32));
  const refusals = await Promise.all([
    (await as("max")).request.get(address),
    (await visitor()).request.get(address),
    ada.request.get(madeUp),
  ]);
  for (const refusal of refusals) {
    expect(refusal.status()).toBe(404);
    expect(await refusal.text()).toBe("There is no such picture.\n");
  }
});

test("without a script: looking somebody up, saying who one is, and a picture cut in its middle", async ({
  as,
  expectComplaint,
}) => {
  expectComplaint(/422 \(Unprocessable/);
  expectComplaint(/404 \(Not Found\)/);
  const page = await as("mo", plain);
  await page.goto(paths.ownProfile());
  await page.getByLabel("Name").fill("M");
  await page.getByLabel("About you").fill("Keeps things in order");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("A name has at least 2 characters.")).toBeVisible();
  await expect(page.getByLabel("About you")).toHaveValue("Keeps things in order");
  await page.getByLabel("Name").fill("Mo Lindqvist");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  await page.goto(paths.ownAvatar());
  const send = async (name: string, buffer: Buffer) => {
    await page.getByLabel("Picture").setInputFiles({ name, mimeType: "image/png", buffer });
    await page.getByRole("button", { name: "Use this picture" }).click();
  };
  await send("me.png", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
  await expect(page.getByText("The picture must be a PNG, JPEG, WebP, GIF or AVIF file.")).toBeVisible();
  await send("me.png", await picture("teal"));
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("main").locator("img[src^='/avatars/']")).toBeVisible();

  await page.goto(`${paths.people("bluefin")}?search=lindq`);
  await page
    .getByRole("main")
    .getByRole("link", { name: /Mo Lindqvist/ })
    .click();
  await expect(page.getByText("Keeps things in order")).toBeVisible();
  await page.goto(`${paths.people("bluefin")}?search=nobody-at-all`);
  await expect(page.getByText("Nobody is called “nobody-at-all”")).toBeVisible();

  const [stranger, nobody] = [
    await page.goto(paths.person("bluefin", "max")),
    await page.goto(paths.person("bluefin", "zzz")),
  ];
  expect([stranger?.status(), nobody?.status()]).toEqual([404, 404]);
});

test("a status is seen by others and goes when its time has come", async ({ as }) => {
  const [mia, ada] = [await as("mia"), await as("ada")];
  await ada.clock.install();
  await ada.goto(paths.person("bluefin", "mia"));
  await expectLive(ada);
  await mia.goto(paths.ownStatus());
  await mia.getByRole("button", { name: "Back in a moment" }).click();
  await expect(mia.getByText("Saved.")).toBeVisible();
  const profile = ada.getByRole("complementary", { name: "Profile" });
  await expect(profile.getByText("Back in a moment")).toBeVisible();
  await ada.clock.fastForward("31:00");
  await expect(profile.getByText("Back in a moment")).toBeHidden();

  await mia.getByRole("button", { name: "Clear" }).click();
  await expect(mia.getByRole("button", { name: "Clear" })).toBeHidden();
});

test("whoever is blocked is not heard, and notices nothing", async ({ as }) => {
  const [chidi, mia] = [await as("chidi"), await as("mia")];
  await chidi.goto(paths.person("bluefin", "mia"));
  await chidi.getByRole("button", { name: /^Write to Mia/ }).click();
  await expectLive(chidi);
  await say(chidi, "psst");
  await mia.goto(paths.people("bluefin"));
  await expectLive(mia);
  await expect(sidebarLink(mia, /^(online|offline) Chidi Eze/)).toBeVisible();

  await mia
    .getByRole("main")
    .getByRole("link", { name: /Chidi Eze/ })
    .click();
  await mia.getByRole("link", { name: "Block" }).click();
  await mia.getByRole("button", { name: "Block" }).click();
  await expect(mia.getByRole("button", { name: "Unblock" })).toBeVisible();
  await expect(sidebarLink(mia, /^(online|offline) Chidi Eze/)).toBeHidden();

  await say(chidi, "psst again");
  await expect(lines(chidi).filter({ hasText: "psst again" })).toBeVisible();
  await expect(composer(chidi)).toBeEnabled();
  await mia.waitForTimeout(2_000);
  await expect(sidebarLink(mia, /^(online|offline) Chidi Eze/)).toBeHidden();

  await mia.goto(paths.blockedPeople());
  await mia.getByRole("button", { name: "Unblock Chidi Eze" }).click();
  await expect(mia.getByText("You block nobody.", { exact: false })).toBeVisible();
  await mia.goto(paths.workspace(world.workspaces.bluefin.slug));
  await expect(sidebarLink(mia, /^(online|offline) Chidi Eze/)).toBeVisible();
});
