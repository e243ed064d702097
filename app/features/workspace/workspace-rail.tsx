import { paths } from "~/shared/rules/paths";
import type { WorkspaceView } from "~/shared/views/person";
import { RailLink } from "~/ui/layout/rail-link";

type WorkspaceRailProps = { workspaces: readonly WorkspaceView[]; current: string };

/** The way between the workspaces of somebody who has several. */
export function WorkspaceRail({ workspaces, current }: WorkspaceRailProps) {
  return (
    <ul className="flex flex-col items-center gap-1.5 py-2">
      {workspaces.map(({ id, slug, name }) => (
        <li key={id}>
          <RailLink id={id} name={name} to={paths.workspace(slug)} current={slug === current} />
        </li>
      ))}
    </ul>
  );
}
