import { paths } from "~/shared/rules/paths";
import { type ThreadFilter, threadFilters } from "~/shared/rules/vocabulary";
import { Tag } from "~/ui/controls/tag";

const names: Record<ThreadFilter, string> = { all: "All", unread: "Unread", open: "Open", resolved: "Resolved" };

/** Which of the threads are shown: links, so that each has an address. */
export function ThreadFilters({ workspace, show }: { workspace: string; show: ThreadFilter }) {
  return (
    <nav aria-label="Which threads" className="mb-4 flex flex-wrap gap-2">
      {threadFilters.map((one) => (
        <Tag
          key={one}
          to={one === "all" ? paths.threads(workspace) : `${paths.threads(workspace)}?show=${one}`}
          current={one === show}
        >
          {names[one]}
        </Tag>
      ))}
    </nav>
  );
}
