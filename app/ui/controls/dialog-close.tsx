import { Close } from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import { IconButton } from "./icon-button";
import { IconLink } from "./icon-link";

type DialogCloseProps = { closeTo?: string | undefined };

/** The way out: a link where the dialog has an address, a button where it has none. */
export function DialogClose({ closeTo }: DialogCloseProps) {
  const icon = <X aria-hidden="true" className="size-4.5" />;
  if (closeTo) return <IconLink to={closeTo} label="Close" preventScrollReset icon={icon} />;
  return (
    <Close asChild>
      <IconButton label="Close" icon={icon} />
    </Close>
  );
}
