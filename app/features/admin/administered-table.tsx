import { Link } from "@remix-run/react";
import { paths } from "~/shared/rules/paths";
import type { AdministeredItemView } from "~/shared/views/administration";
import { Badge } from "~/ui/controls/badge";
import { RelativeTime } from "~/ui/controls/relative-time";

type AdministeredTableProps = { workspace: string; items: readonly AdministeredItemView[] };

/** One line for each: what it is, how large, and when something was last said. */
export function AdministeredTable({ workspace, items }: AdministeredTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className="overflow-x-auto" aria-label="Conversations" tabIndex={0}>
      <table className="w-full text-start text-sm">
        <thead className="border-line border-b text-text-muted">
          <tr>
            <th className="py-2 pe-4 text-start font-medium">Name</th>
            <th className="py-2 pe-4 text-start font-medium">Kind</th>
            <th className="py-2 pe-4 text-start font-medium">For whom</th>
            <th className="py-2 pe-4 text-start font-medium">State</th>
            <th className="py-2 pe-4 text-end font-medium">Members</th>
            <th className="py-2 text-end font-medium">Last message</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {items.map((item) => (
            <tr key={item.id} className="hover:bg-surface-hover">
              <th scope="row" className="max-w-60 truncate py-2 pe-4 text-start font-medium">
                <Link to={paths.adminConversation(workspace, item.id)} className="hover:underline">
                  {item.name}
                </Link>
              </th>
              <td className="py-2 pe-4">{item.kind}</td>
              <td className="py-2 pe-4">{item.visibility}</td>
              <td className="py-2 pe-4">{item.state === "open" ? "open" : <Badge>{item.state}</Badge>}</td>
              <td className="numerals py-2 pe-4 text-end">{item.memberCount.toLocaleString("en")}</td>
              <td className="py-2 text-end">
                {item.lastMessageAt ? <RelativeTime at={item.lastMessageAt} as="day" /> : "never"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
