import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { chromiumPath } from "../support/chromium";
import { signIn } from "../support/people";
import type { Product } from "../support/product";
import { endWorlds, startWorld } from "../support/worlds";
import { shotScenes } from "./scenes";
import type { ShotScene } from "./shot-scene";

const folder = path.resolve(".shots");
const looks = [
  { name: "desktop-light", width: 1440, height: 900, theme: "light" },
  { name: "desktop-dark", width: 1440, height: 900, theme: "dark" },
  { name: "phone-light", width: 360, height: 780, theme: "light" },
] as const;
type Look = (typeof looks)[number];

const wanted = process.argv[2] ?? "";
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const parley = await startWorld("named");
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ["--no-sandbox"] });
try {
  const scenes = shotScenes.filter((scene) => `${scene.group}/${scene.name}`.includes(wanted));
  for (const scene of scenes) {
    await scene.given?.(parley.databaseUrl ?? "");
    for (const look of looks) await shoot({ browser, parley, scene, look });
  }
  for (const group of new Set(scenes.map((scene) => scene.group))) await makeSheet(browser, group);
} finally {
  await browser.close();
  await parley.stop();
  await endWorlds();
}

type Shot = { browser: Browser; parley: Product; scene: ShotScene; look: Look };

async function shoot({ browser, parley, scene, look }: Shot): Promise<void> {
  const context = await browser.newContext({
    baseURL: parley.url,
    viewport: { width: look.width, height: look.height },
    colorScheme: look.theme,
    deviceScaleFactor: look.width < 500 ? 2 : 1,
    hasTouch: look.width < 500,
  });
  if (scene.as) await signIn(context, parley, scene.as);
  const page = await context.newPage();
  await page.goto(scene.path);
  await page.waitForLoadState("networkidle").catch(() => {});
  await scene.act?.(page).catch((error: unknown) => process.stderr.write(`${scene.name}: ${String(error)}\n`));
  await page.waitForTimeout(300);
  const file = path.join(folder, `${scene.group}--${scene.name}--${look.name}.png`);
  await page.screenshot({ path: file });
  process.stdout.write(`${path.basename(file)}\n`);
  await context.close();
}

/** All the pictures of a group on one sheet, to see whether they are of one hand. */
async function makeSheet(browser: Browser, group: string): Promise<void> {
  const files = readdirSync(folder).filter((name) => name.startsWith(`${group}--`));
  const figures = files.map((name) => {
    const source = readFileSync(path.join(folder, name)).toString("base64");
    return `<figure><img src="data:image/png;base64,${source}"><figcaption>${name}</figcaption></figure>`;
  });
  const style =
    "body{margin:16px;font:14px sans-serif;background:#888}main{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}img{height:420px}";
  const page = await browser.newPage({ viewport: { width: 2200, height: 1000 } });
  await page.setContent(`<style>${style}</style><main>${figures.join("")}</main>`);
  await page.screenshot({ path: path.join(folder, `sheet--${group}.png`), fullPage: true });
  await page.close();
}
