import { useIsOnline } from "~/client/live/use-online";
import type { PersonView } from "~/shared/views/person";
import { Avatar } from "~/ui/controls/avatar";

type PresenceAvatarProps = { person: PersonView; size?: 20 | 24 | 36 | 64 };

/** Somebody's face with whether they are there now; a bot is neither here nor away. */
export function PresenceAvatar({ person, size = 36 }: PresenceAvatarProps) {
  const isOnline = useIsOnline(person.id);
  const presence = isOnline ? "online" : "offline";
  return (
    <Avatar id={person.id} name={person.name} size={size} presence={person.kind === "bot" ? undefined : presence} />
  );
}
