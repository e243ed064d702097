import { Archive, ArchiveRestore, Globe, Hash, Lock, PencilLine, ScrollText, Trash2, Type } from "lucide-react";
import type { ReactNode } from "react";
import type { Right } from "~/shared/rules/rights";
import type { ConversationView } from "~/shared/views/conversation";
import { ListHeading } from "~/ui/layout/list-heading";
import { ListRow } from "~/ui/layout/list-row";

type SettingsMenuProps = { conversation: Pick<ConversationView, "rights" | "state" | "kind">; base: string };

type Entry = { view: string; right: Right; label: string; icon: ReactNode };

const sign = { "aria-hidden": true, className: "size-4" } as const;

const entries: readonly Entry[] = [
  { view: "about", right: "describe", label: "Topic, description and icon", icon: <PencilLine {...sign} /> },
  { view: "name", right: "manage", label: "Name and category", icon: <Type {...sign} /> },
  { view: "rules", right: "manage", label: "Rules", icon: <ScrollText {...sign} /> },
  { view: "shape", right: "reshape", label: "Kind, and who it is for", icon: <Globe {...sign} /> },
  { view: "convert", right: "convert", label: "Make it a channel", icon: <Hash {...sign} /> },
  { view: "close", right: "close", label: "Close", icon: <Lock {...sign} /> },
  { view: "archive", right: "archive", label: "Archive", icon: <Archive {...sign} /> },
  { view: "restore", right: "restore", label: "Restore", icon: <ArchiveRestore {...sign} /> },
  { view: "delete", right: "delete", label: "Delete", icon: <Trash2 {...sign} /> },
];

/** What the viewer may change about a conversation, each at an address of its own; nothing where they may not. */
export function SettingsMenu({ conversation, base }: SettingsMenuProps) {
  const { rights, state } = conversation;
  const open = entries.filter(({ right }) => rights.includes(right));
  if (open.length === 0) return null;
  return (
    <section className="-mx-2">
      <ListHeading>Settings</ListHeading>
      <ul>
        {open.map(({ view, label, icon }) => (
          <li key={view}>
            <ListRow to={`${base}?${view}`} leading={icon}>
              {view === "close" && state === "closed" ? "Open again" : label}
            </ListRow>
          </li>
        ))}
      </ul>
    </section>
  );
}
