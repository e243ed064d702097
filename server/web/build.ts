import type { Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import express, { type RequestHandler, type Response, Router } from "express";

export type Entry = typeof import("../../app/entry.server");
export type Product = {
  /** The build as it is now; in development it changes with every edit. */
  load: () => Promise<ServerBuild>;
  /** Serves what the browser fetches besides pages. */
  files: RequestHandler;
  close: () => Promise<void>;
};

/** The product comes from one place only, so that its pool and its caches exist once. */
export async function openProduct(isDevelopment: boolean, server: Server): Promise<Product> {
  return isDevelopment ? openSources(server) : openBuild();
}

export function entryOf(build: ServerBuild): Entry {
  return build.entry.module as unknown as Entry;
}

async function openBuild(): Promise<Product> {
  const build: ServerBuild = await import(pathToFileURL(path.resolve("build/server/index.js")).href);
  const files = Router()
    .use("/assets", express.static("build/client/assets", { ...plain, setHeaders: keepForGood, fallthrough: false }))
    .use(express.static("build/client", { ...plain, setHeaders: askEachTime }));
  return { load: async () => build, files, close: async () => undefined };
}

// The header of every answer is already there, and `static` would not replace it by itself.
const plain = { cacheControl: false, index: false } as const;

/** The name of an asset holds the hash of its content. */
function keepForGood(response: Response): void {
  response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
}

/** Other files may change under the same name: a browser keeps them but asks each time. */
function askEachTime(response: Response): void {
  response.setHeader("Cache-Control", "no-cache");
}

async function openSources(server: Server): Promise<Product> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, clearScreen: false });
  return {
    load: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    files: vite.middlewares,
    close: () => vite.close(),
  };
}
