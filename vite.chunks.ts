import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin, Rollup } from "vite";

type Pages = { frame: Set<string>; workspace: Set<string>; conversation: Set<string>; elsewhere: Set<string> };

/**
 * What a page of a conversation is made of comes in a few large chunks: a chunk for each icon and each small control
 * costs more in requests and lost compression than it saves. What is imported lazily stays by itself.
 */
export function chunksOfConversation(): Rollup.GetManualChunk {
  let pages: Pages | undefined;
  return (id, meta) => {
    pages ??= findPages(meta);
    const { frame, workspace, conversation, elsewhere } = pages;
    if (meta.getModuleInfo(id)?.isEntry) return;
    if (frame.has(id)) return "frame";
    if (!workspace.has(id) && !conversation.has(id)) return;
    if (elsewhere.has(id)) return "common";
    return workspace.has(id) ? "workspace" : "conversation";
  };
}

const inWorkspace = "/app/routes/w.$workspace";
const specimens = "/app/routes/dev.ui";

function findPages(meta: Rollup.ManualChunkMeta): Pages {
  const entries = [...meta.getModuleIds()].filter((id) => meta.getModuleInfo(id)?.isEntry);
  const from = (isMeant: (id: string) => boolean) => reachable(meta, entries.filter(isMeant));
  return {
    frame: from((id) => id.includes("/app/entry.client") || id.includes("/app/root")),
    workspace: from((id) => id.includes(`${inWorkspace}.tsx`)),
    conversation: from((id) => id.includes(`${inWorkspace}.c.$conversation.tsx`)),
    elsewhere: from((id) => id.includes("/app/routes/") && !id.includes(inWorkspace) && !id.includes(specimens)),
  };
}

/** Everything that these modules cannot run without. */
function reachable(meta: Rollup.ManualChunkMeta, from: string[]): Set<string> {
  const found = new Set(from);
  for (const id of found) for (const next of meta.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** Icons are imported from the file of each, so that a page's chunks hold its own icons and not those of all pages. */
export function eachIconByItself(): Plugin {
  const all = new URL("node_modules/lucide-react/dist/esm/lucide-react.mjs", import.meta.url);
  const files = new Map<string, string>();
  for (const [, names = "", file = ""] of readFileSync(all, "utf8").matchAll(exported))
    for (const [, name = ""] of names.matchAll(/default as (\w+)/g)) files.set(name, fileURLToPath(new URL(file, all)));
  // What has no file is a type.
  const one = (name: string) => (files.has(name) ? `import ${name} from "${files.get(name)}";` : "");
  return {
    name: "each-icon-by-itself",
    enforce: "pre",
    transform: (code, id, options) =>
      !options?.ssr && id.includes("/app/") && code.includes('from "lucide-react"')
        ? code.replace(imported, (_all, names: string) => (names.match(/\w+/g) ?? []).map(one).join(" "))
        : undefined,
  };
}

const exported = /^export \{([^}]*)\} from '([^']*)';$/gm;
const imported = /import \{([^}]*)\} from "lucide-react";/g;
