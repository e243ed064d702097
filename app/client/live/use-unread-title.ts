import { useEffect } from "react";
import { limits } from "~/shared/rules/limits";

const prefix = /^\(\d+\+?\) /;

/** Puts the number of what is unread before the tab's title, also after the page has changed its title. */
export function useUnreadTitle(unread: number): void {
  useEffect(() => {
    const title = document.title.replace(prefix, "");
    const count = unread >= limits.unreadCap ? "99+" : String(unread);
    document.title = unread > 0 ? `(${count}) ${title}` : title;
  });
}
