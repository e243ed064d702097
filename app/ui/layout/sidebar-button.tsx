import { PanelLeft } from "lucide-react";
import { iconButtonLook } from "../controls/button-look";
import { useSidebarDrawer } from "./sidebar-drawer";

/** Opens the sidebar where it is a drawer; a plain link to it until the script has arrived. */
export function SidebarButton() {
  const drawer = useSidebarDrawer();
  return (
    <span className="hidden sm:max-lg:block">
      {/* biome-ignore lint/a11y/useValidAnchor: an address opens the drawer where no script runs. */}
      <a
        href="#sidebar"
        aria-label="Show the sidebar"
        onClick={(event) => {
          if (!drawer) return;
          event.preventDefault();
          drawer.open();
        }}
        className={iconButtonLook("quiet", "medium")}
      >
        <PanelLeft aria-hidden="true" className="size-4.5" />
      </a>
    </span>
  );
}
