import { avatarHue } from "./avatar-hue";
import { classNames } from "./class-names";
import { initials } from "./initials";
import { type Presence, PresenceDot } from "./presence-dot";

export type AvatarSize = 20 | 24 | 36 | 64 | 96;

type AvatarProps = {
  id: string;
  name: string;
  size?: AvatarSize;
  imageUrl?: string | undefined;
  presence?: Presence | undefined;
  /** Says the name; leave off where the name stands beside it. */
  named?: boolean;
};

/** A person's face over their initials on a hue of their own, which stand in for it until it is there, and where it is not. */
export function Avatar({ id, name, size = 36, imageUrl, presence, named = false }: AvatarProps) {
  const alone = named ? { role: "img" as const, "aria-label": name } : { "aria-hidden": true };
  const box = classNames("rounded-full", boxes[size], presence && `avatar-notch ${dots[size].notch}`);
  return (
    <span className="relative inline-flex shrink-0">
      <span
        {...alone}
        className={`avatar-tint relative inline-flex select-none items-center justify-center overflow-hidden font-semibold ${avatarHue(id)} ${box}`}
      >
        {size === 20 ? initials(name.split(" ")[0] ?? name) : initials(name)}
        {imageUrl && (
          <img
            src={imageUrl}
            alt=""
            decoding="async"
            draggable={false}
            className="absolute inset-0 size-full object-cover"
          />
        )}
      </span>
      {presence && (
        <span className={`absolute flex ${dots[size].place}`}>
          <PresenceDot presence={presence} size={dots[size].dot} />
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
  96: "size-24 text-3xl",
};

const dots = {
  20: { notch: "notch-20", place: "-end-0.5 -bottom-0.5", dot: "tiny" },
  24: { notch: "notch-20", place: "-end-0.5 -bottom-0.5", dot: "tiny" },
  36: { notch: "notch-36", place: "-end-px -bottom-px", dot: "small" },
  64: { notch: "notch-64", place: "end-px bottom-px", dot: "medium" },
  96: { notch: "notch-96", place: "end-1.5 bottom-1.5", dot: "medium" },
} as const;
