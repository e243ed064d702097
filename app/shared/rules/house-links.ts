const link =
  /(https?:\/\/[^\s/<>()[\]"']+)\/w\/([a-z0-9-]{1,40})\/m\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-z-])/g;

type House = { origin: string; workspace: string };

/** The messages of this workspace that a text links to by their addresses for good, each once. */
export function linkedMessages(body: string, { origin, workspace }: House): string[] {
  if (!body.includes("/m/")) return [];
  const found = [...body.matchAll(link)].filter(([, host, slug]) => host === origin && slug === workspace);
  return [...new Set(found.map(([, , , id]) => id ?? ""))];
}
