import { avatarHue } from "./avatar-hue";
import { initials } from "./initials";
import { type Presence, PresenceDot } from "./presence-dot";

type AvatarSize = 20 | 24 | 36 | 64;

type AvatarProps = {
  id: string;
  name: string;
  size?: AvatarSize;
  imageUrl?: string | undefined;
  presence?: Presence | undefined;
  /** Says the name; leave off where the name stands beside it. */
  named?: boolean;
};

/** A person's face, or their initials on a hue of their own. */
export function Avatar({ id, name, size = 36, imageUrl, presence, named = false }: AvatarProps) {
  const alone = named ? { role: "img" as const, "aria-label": name } : { "aria-hidden": true };
  const box = boxes[size];
  return (
    <span className="relative inline-flex shrink-0">
      {imageUrl ? (
        <img src={imageUrl} alt={named ? name : ""} className={`rounded-full object-cover ${box}`} />
      ) : (
        <span
          {...alone}
          className={`avatar-tint inline-flex select-none items-center justify-center rounded-full font-semibold ${avatarHue(id)} ${box}`}
        >
          {size === 20 ? initials(name.split(" ")[0] ?? name) : initials(name)}
        </span>
      )}
      {presence && (
        <span
          className={`absolute flex rounded-full bg-surface p-0.5 ${size === 64 ? "-end-0.5 -bottom-0.5" : "-end-1 -bottom-1"}`}
        >
          <PresenceDot presence={presence} size={size === 64 ? "medium" : "small"} />
        </span>
      )}
    </span>
  );
}

const boxes: Record<AvatarSize, string> = {
  20: "size-5 text-[0.625rem]",
  24: "size-6 text-[0.625rem]",
  36: "size-9 text-sm",
  64: "size-16 text-xl",
};
