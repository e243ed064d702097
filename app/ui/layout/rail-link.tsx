import { Link, type LinkProps } from "@remix-run/react";
import { avatarHue } from "../controls/avatar-hue";
import { initials } from "../controls/initials";

type RailLinkProps = { id: string; name: string; to: LinkProps["to"]; current: boolean };

/** One workspace in the rail, by its initials. */
export function RailLink({ id, name, to, current }: RailLinkProps) {
  return (
    <Link
      to={to}
      title={name}
      aria-label={name}
      aria-current={current ? "true" : undefined}
      className="block rounded-card border-2 border-transparent p-0.5 aria-[current]:border-accent"
    >
      <span
        aria-hidden="true"
        className={`avatar-tint flex size-9 items-center justify-center rounded-control font-semibold text-sm ${avatarHue(id)}`}
      >
        {initials(name)}
      </span>
    </Link>
  );
}
