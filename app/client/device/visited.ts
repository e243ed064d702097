const most = 20;

/** The conversations that were opened last in this tab, the latest first; `whose` tells people and workspaces apart. */
export function readVisited(whose: string): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(whose)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

export function noteVisited(whose: string, id: string): void {
  const visited = [id, ...readVisited(whose).filter((one) => one !== id)].slice(0, most);
  try {
    sessionStorage.setItem(nameOf(whose), JSON.stringify(visited));
  } catch {
    // A browser that keeps nothing goes by the latest messages.
  }
}

function nameOf(whose: string): string {
  return `parley:visited:${whose}`;
}
