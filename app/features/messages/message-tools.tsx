import { Ellipsis } from "lucide-react";
import type { MouseEvent } from "react";
import { paths } from "~/shared/rules/paths";
import type { MessageView } from "~/shared/views/message";
import { IconLink } from "~/ui/controls/icon-link";
import { Menu } from "~/ui/controls/menu";
import { MenuItem } from "~/ui/controls/menu-item";
import { useHydrated } from "~/ui/controls/use-hydrated";
import { useActing, useIsDoing } from "./acting";
import { MessageActIcon } from "./message-act-icon";
import type { MessageAct } from "./message-acts";
import { QuickReactions } from "./quick-reactions";
import { useActs } from "./use-acts";
import type { RowNearness } from "./use-row-nearness";

type MessageToolsProps = { message: MessageView; row: RowNearness };

/**
 * What may be done about a message, at the corner of its row. Without a script, and until somebody comes near, it is a
 * link to the message's own page, where all of it stands; near by it is a toolbar with a menu.
 */
export function MessageTools({ message, row }: MessageToolsProps) {
  const acting = useActing();
  const isHydrated = useHydrated();
  const isEditing = useIsDoing("edit", message.id);
  if (!acting || message.notice || isEditing) return null;
  const to = paths.message(acting.workspace, acting.place.id, message.id);
  return (
    <div
      data-tools=""
      className={`absolute -top-3 end-4 z-1 flex pointer-coarse:-top-9 rounded-control border border-line bg-surface-floating opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 group-focus/line:opacity-100 max-sm:end-2 ${row.isMenuOpen ? "opacity-100" : ""}`}
    >
      {isHydrated && row.isNear ? (
        <NearTools message={message} row={row} to={to} />
      ) : (
        <IconLink {...more} to={to} {...(isHydrated ? { tabIndex: -1 } : {})} />
      )}
    </div>
  );
}

const more = {
  label: "More about this message",
  size: "small",
  preventScrollReset: true,
  icon: <Ellipsis aria-hidden="true" className="size-4" />,
} as const;

function NearTools({ message, row, to }: MessageToolsProps & { to: string }) {
  const { list, perform, isInPlace } = useActs(message);
  const acts = list();
  const mayReact = acts.some(({ name }) => name === "react");
  return (
    <>
      {mayReact && <QuickReactions message={message} />}
      {acts
        .filter(({ isQuick }) => isQuick)
        .map((act) => (
          <IconLink
            key={act.name}
            to={act.to}
            label={act.label}
            size="small"
            preventScrollReset
            icon={<MessageActIcon name={act.name} />}
            onClick={(event) => {
              if (!isInPlace(act) || opensElsewhere(event)) return;
              event.preventDefault();
              perform(act);
            }}
          />
        ))}
      <Menu open={row.isMenuOpen} onOpenChange={row.setMenuOpen} trigger={<IconLink {...more} to={to} />}>
        {acts.map((act) => (
          <MenuAct key={act.name} act={act} onSelect={() => perform(act)} />
        ))}
      </Menu>
    </>
  );
}

function MenuAct({ act, onSelect }: { act: MessageAct; onSelect: () => void }) {
  return (
    <MenuItem
      icon={<MessageActIcon name={act.name} />}
      onSelect={onSelect}
      {...(act.keys ? { keys: act.keys } : {})}
      {...(act.tone ? { tone: act.tone } : {})}
    >
      {act.label}
    </MenuItem>
  );
}

function opensElsewhere({ metaKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey;
}
