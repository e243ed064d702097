import { Search } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { Kbd } from "~/ui/controls/kbd";
import { ModifierKey } from "~/ui/controls/modifier-key";
import { ListRow } from "~/ui/layout/list-row";
import { useSwitcher } from "./switcher-context";

type SwitcherLinkProps = { workspace: string };

/** The quick way to anywhere: opens over the page where a script runs, and is a page of its own where none does. */
export function SwitcherLink({ workspace }: SwitcherLinkProps) {
  const { open, prepare } = useSwitcher();
  return (
    <ListRow
      to={paths.go(workspace)}
      leading={<Search aria-hidden="true" className="size-4" />}
      trailing={
        <span className="pointer-coarse:hidden">
          <Kbd>
            <ModifierKey /> K
          </Kbd>
        </span>
      }
      faint
      onNear={prepare}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        open();
      }}
    >
      Go to…
    </ListRow>
  );
}
