import { Link, type LinkProps } from "@remix-run/react";
import { forwardRef } from "react";
import { type ButtonFit, type ButtonKind, type ButtonSize, buttonLook } from "./button-look";

type ButtonLinkProps = Omit<LinkProps, "className"> & { kind?: ButtonKind; size?: ButtonSize; fit?: ButtonFit };

/** A link that looks like a button: for going somewhere, never for doing something. */
export const ButtonLink = forwardRef<HTMLAnchorElement, ButtonLinkProps>(function ButtonLink(props, ref) {
  const { kind = "plain", size = "medium", fit = "label", ...link } = props;
  return <Link {...link} ref={ref} className={buttonLook(kind, size, fit)} />;
});
