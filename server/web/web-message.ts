/** What the web process tells the supervisor, once. */
export type WebMessage = { type: "ready"; firstRunLink: string | null } | { type: "refused"; sentence: string };
