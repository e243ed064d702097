import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from "react";
import { type ButtonKind, type ButtonSize, iconButtonLook } from "./button-look";

type IconButtonProps = Omit<ComponentPropsWithoutRef<"button">, "className" | "children"> & {
  /** What pressing it does, for those who do not see the icon. */
  label: string;
  icon: ReactNode;
  kind?: ButtonKind;
  size?: ButtonSize;
};

/** A square button with an icon and a spoken name. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(props, ref) {
  const { label, icon, kind = "quiet", size = "medium", type = "button", ...button } = props;
  return (
    <button {...button} ref={ref} type={type} aria-label={label} className={iconButtonLook(kind, size)}>
      {icon}
    </button>
  );
});
