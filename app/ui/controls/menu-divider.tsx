import { Separator } from "@radix-ui/react-dropdown-menu";

/** A hairline between kinds of acts. */
export function MenuDivider() {
  return <Separator className="-mx-1 my-1 border-line border-t" />;
}
