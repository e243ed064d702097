import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { type ButtonFit, type ButtonKind, type ButtonSize, buttonLook } from "./button-look";
import { Spinner } from "./spinner";

type ButtonProps = Omit<ComponentPropsWithoutRef<"button">, "className"> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  fit?: ButtonFit;
  /** The act is under way: the label stays, focus stays, a second press does nothing. */
  pending?: boolean;
};

/** Submits its form unless told otherwise, so that it works before the script arrives. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { kind = "plain", size = "medium", fit = "label", pending = false, type = "submit", ...rest } = props;
  const { children, onClick, ...button } = rest;
  return (
    <button
      {...button}
      ref={ref}
      type={type}
      aria-disabled={pending || button["aria-disabled"]}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={buttonLook(kind, size, fit)}
    >
      {pending && <Spinner size="small" />}
      {children}
    </button>
  );
});
