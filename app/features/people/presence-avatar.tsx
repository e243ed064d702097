import { useIsOnline } from "~/client/live/use-online";
import type { PersonView } from "~/shared/views/person";
import type { AvatarSize } from "~/ui/controls/avatar";
import { PersonAvatar } from "./person-avatar";

type PresenceAvatarProps = { person: PersonView; size?: AvatarSize };

/** Somebody's face with whether they are there now; a bot is neither here nor away. */
export function PresenceAvatar({ person, size = 36 }: PresenceAvatarProps) {
  const isOnline = useIsOnline(person.id);
  const presence = isOnline ? "online" : "offline";
  return <PersonAvatar person={person} size={size} presence={person.kind === "bot" ? undefined : presence} />;
}
