import { paths } from "~/shared/rules/paths";
import type { PersonView } from "~/shared/views/person";
import { Avatar, type AvatarSize } from "~/ui/controls/avatar";
import type { Presence } from "~/ui/controls/presence-dot";

type PersonAvatarProps = { person: PersonView; size?: AvatarSize; presence?: Presence | undefined };

/** Somebody's face, from the picture they chose if they chose one. */
export function PersonAvatar({ person: { id, name, avatar }, size = 36, presence }: PersonAvatarProps) {
  const imageUrl = avatar ? paths.avatar(id, avatar, size > 36 ? "large" : "small") : undefined;
  return <Avatar id={id} name={name} size={size} imageUrl={imageUrl} presence={presence} />;
}
