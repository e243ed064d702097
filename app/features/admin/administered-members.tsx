import type { MemberView } from "~/shared/views/conversation";
import { Badge } from "~/ui/controls/badge";
import { ListHeading } from "~/ui/layout/list-heading";

/** Who is in a conversation and as what, by name: no more than may be known from outside. */
export function AdministeredMembers({ members }: { members: readonly MemberView[] }) {
  return (
    <section className="-mx-2">
      <ListHeading>{members.length === 1 ? "1 member" : `${members.length} members`}</ListHeading>
      <ul className="px-2">
        {members.map(({ person, role }) => (
          <li key={person.id} className="flex items-center justify-between gap-2 py-1">
            <span className="min-w-0 truncate">{person.name}</span>
            {role !== "member" && <Badge tone="accent">{role}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
