import { useMenuParts } from "./menu-parts";

/** A hairline between kinds of acts. */
export function MenuDivider() {
  const { Separator } = useMenuParts();
  return <Separator className="-mx-1 my-1 border-line border-t" />;
}
