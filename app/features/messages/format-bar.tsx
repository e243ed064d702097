import {
  Bold,
  Code,
  EyeOff,
  Italic,
  Link,
  List,
  ListTodo,
  type LucideIcon,
  Quote,
  SquareCode,
  Strikethrough,
} from "lucide-react";
import { IconButton } from "~/ui/controls/icon-button";
import { Tooltip } from "~/ui/controls/tooltip";
import { TooltipProvider } from "~/ui/controls/tooltip-provider";
import { Toolbar } from "~/ui/layout/toolbar";
import { type Format, formats } from "./formats";

type FormatBarProps = { onFormat: (format: Format) => void };

/** Ways to mark what is selected; the focus is in the field again after each. */
export function FormatBar({ onFormat }: FormatBarProps) {
  return (
    <TooltipProvider>
      <Toolbar label="Formatting" wide>
        {formats.map(({ name, label, keys }) => {
          const Icon = icons[name];
          const shortcut = keys.length > 0 ? { "aria-keyshortcuts": `Control+${keys.join("+")}` } : {};
          return (
            <Tooltip key={name} label={label} side="top" keys={keys.length > 0 ? [modifier(), ...keys] : []}>
              <IconButton
                {...shortcut}
                size="small"
                label={label}
                icon={<Icon aria-hidden="true" className="size-4" />}
                onClick={() => onFormat(name)}
              />
            </Tooltip>
          );
        })}
      </Toolbar>
    </TooltipProvider>
  );
}

// Shown only after the page has come alive.
function modifier(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
}

const icons: Record<Format, LucideIcon> = {
  bold: Bold,
  italic: Italic,
  strike: Strikethrough,
  link: Link,
  quote: Quote,
  list: List,
  task: ListTodo,
  code: Code,
  codeBlock: SquareCode,
  spoiler: EyeOff,
};
