import path from "node:path";
import { catalogue } from "~/shared/events/catalogue";
import { isTest, type SourceFile } from "./source-files";

const transports = /^app\/api\/(trpc|web|rest|jmap)\//;

/** Ways in that speak to others and have no total table from our error codes to their own language. */
export function transportsWithoutErrorTable(files: SourceFile[]): string[] {
  const adapters = files.filter((file) => transports.test(file.path) && !isTest(file.path));
  const all = new Set(adapters.map((file) => folderOf(file)));
  for (const file of adapters) if (/\bRecord<ErrorCode,/.test(file.text)) all.delete(folderOf(file));
  return [...all];
}

/** Events without a fold, and folds without an event. A cache that does not exist yet has no gaps. */
export async function foldGaps(files: SourceFile[]): Promise<string[]> {
  const cache = files.filter((file) => file.path.startsWith("app/client/cache/") && !isTest(file.path));
  if (cache.length === 0) return [];
  const home = cache.find((file) => /^export const folds\b/m.test(file.text));
  if (!home) return ["app/client/cache exports no record named folds"];
  const { folds } = (await import(/* @vite-ignore */ path.resolve(home.path))) as { folds: Record<string, unknown> };
  return [
    ...Object.keys(catalogue).filter((event) => !(event in folds)),
    ...Object.keys(folds).filter((event) => !(event in catalogue)),
  ];
}

function folderOf(file: SourceFile): string {
  return path.dirname(file.path).split("/").slice(0, 3).join("/");
}
