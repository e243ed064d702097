import type { KeyboardEvent } from "react";
import type { MessageView } from "~/shared/views/message";
import { useActs } from "./use-acts";

/** The keys that do something about the message that has the focus; Enter opens its menu. */
export function useRowKeys(message: MessageView | null, openMenu: () => void) {
  const { list, perform } = useActs(message);
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    if (event.key === "Enter") {
      event.preventDefault();
      return openMenu();
    }
    const act = list().find(({ keys }) => keys?.toLowerCase() === event.key.toLowerCase());
    if (!act) return;
    event.preventDefault();
    perform(act);
  };
}
