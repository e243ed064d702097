import { Link, type LinkProps } from "@remix-run/react";
import { forwardRef, type ReactNode } from "react";
import { type ButtonKind, type ButtonSize, iconButtonLook } from "./button-look";

type IconLinkProps = Omit<LinkProps, "className" | "children"> & {
  label: string;
  icon: ReactNode;
  kind?: ButtonKind;
  size?: ButtonSize;
};

/** A square link with an icon and a spoken name. */
export const IconLink = forwardRef<HTMLAnchorElement, IconLinkProps>(function IconLink(props, ref) {
  const { label, icon, kind = "quiet", size = "medium", ...link } = props;
  return (
    <Link {...link} ref={ref} aria-label={label} className={iconButtonLook(kind, size)}>
      {icon}
    </Link>
  );
});
