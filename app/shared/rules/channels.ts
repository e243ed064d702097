export const channelKinds = ["conversation", "person", "workspace"] as const;

export type ChannelKind = (typeof channelKinds)[number];
export type Channel = { kind: ChannelKind; id: string };

// Lower case only: Soketi compares names byte by byte, so a second spelling would be a second channel.
const namePattern =
  /^private-(conversation|person|workspace)-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** What happens in one conversation, for everybody who may read it. */
export function conversationChannel(id: string): string {
  return `private-conversation-${id}`;
}

/** What concerns one person, on all of their devices. */
export function personChannel(id: string): string {
  return `private-person-${id}`;
}

/** What changes slowly for a whole workspace: directory, roles, presence in batches. */
export function workspaceChannel(id: string): string {
  return `private-workspace-${id}`;
}

/** The audience a channel name stands for; null for every name we did not make. */
export function parseChannel(name: string): Channel | null {
  const [, kind, id] = namePattern.exec(name) ?? [];
  const known = channelKinds.find((candidate) => candidate === kind);
  return known && id ? { kind: known, id } : null;
}
