import { useLocation } from "@remix-run/react";
import { Settings2 } from "lucide-react";
import { PresenceAvatar } from "~/features/people/presence-avatar";
import { useMe } from "~/features/people/use-me";
import { paths } from "~/shared/rules/paths";
import { ListRow } from "~/ui/layout/list-row";

/** Oneself, at the foot of the sidebar: the way to preferences and to signing out. */
export function OwnRow() {
  const me = useMe();
  const { pathname } = useLocation();
  return (
    <div className="shrink-0 border-line border-t p-2 max-sm:hidden">
      <ListRow
        to={paths.preferences(pathname)}
        leading={<PresenceAvatar person={me} size={24} />}
        trailing={<Settings2 aria-hidden="true" className="size-4" />}
      >
        {me.name}
      </ListRow>
    </div>
  );
}
