import { ChevronDown } from "lucide-react";
import { type MouseEvent, type ReactNode, useId } from "react";
import { buttonLook } from "../controls/button-look";

type SidebarMenuProps = {
  /** What the sidebar belongs to. */
  title: string;
  /** SidebarMenuLink, and forms with a SidebarMenuButton. */
  children: ReactNode;
};

/** The name at the head of a sidebar and what concerns the whole of it. The browser opens and closes it by itself. */
export function SidebarMenu({ title, children }: SidebarMenuProps) {
  const id = useId();
  return (
    <>
      <button type="button" {...{ popovertarget: id }} className={buttonLook("quiet", "medium", "cut")}>
        <span className="truncate font-semibold text-lg text-text">{title}</span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are operated; this only notices it. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link makes a click too. */}
      <div
        id={id}
        {...{ popover: "auto" }}
        onClick={closeAfterLink}
        className="sidebar-menu min-w-56 max-w-80 rounded-card bg-surface-floating p-1 text-text shadow-float"
      >
        {children}
      </div>
    </>
  );
}

function closeAfterLink({ target, currentTarget }: MouseEvent<HTMLElement>) {
  if (target instanceof Element && target.closest("a")) currentTarget.hidePopover?.();
}
