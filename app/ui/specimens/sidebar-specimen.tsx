import { Hash, Lock, Megaphone } from "lucide-react";
import { Avatar } from "../controls/avatar";
import { UnreadBadge } from "../controls/unread-badge";
import { ListRow } from "../layout/list-row";

const icon = "size-4";

/** A few rows in each of their states. */
export function SidebarSpecimen() {
  return (
    <ul>
      <li>
        <ListRow to="#general" leading={<Hash aria-hidden="true" className={icon} />} current>
          general
        </ListRow>
      </li>
      <li>
        <ListRow
          to="#design"
          leading={<Lock aria-hidden="true" className={icon} />}
          trailing={<UnreadBadge count={12} />}
          unread
        >
          design
        </ListRow>
      </li>
      <li>
        <ListRow
          to="#news"
          leading={<Megaphone aria-hidden="true" className={icon} />}
          trailing={<UnreadBadge count={2} mention />}
          unread
        >
          news
        </ListRow>
      </li>
      <li>
        <ListRow to="#long" leading={<Hash aria-hidden="true" className={icon} />}>
          a-channel-whose-name-goes-on-and-on
        </ListRow>
      </li>
      <li>
        <ListRow to="#old" leading={<Hash aria-hidden="true" className={icon} />} trailing="archived" faint>
          spring-2025
        </ListRow>
      </li>
      <li>
        <ListRow to="#mo" leading={<Avatar id="mo" name="Mo Lindqvist" size={20} presence="online" />}>
          Mo Lindqvist
        </ListRow>
      </li>
      <li>
        <ListRow
          to="#mia"
          leading={<Avatar id="mia" name="Mia Sørensen" />}
          detail="Shall we look at the drawings on Monday?"
          trailing="Tuesday"
        >
          Mia Sørensen
        </ListRow>
      </li>
    </ul>
  );
}
