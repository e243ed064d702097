import type { PersonCardView } from "~/shared/views/profile";
import { Badge } from "~/ui/controls/badge";

type PersonBadgesProps = { person: PersonCardView; isActive?: boolean };

/** What somebody is in the workspace, where that is more than a member. */
export function PersonBadges({ person: { kind, role }, isActive = true }: PersonBadgesProps) {
  return (
    <>
      {kind === "bot" && <Badge>bot</Badge>}
      {role !== "member" && <Badge tone={role === "guest" ? "neutral" : "accent"}>{role}</Badge>}
      {!isActive && <Badge>deactivated</Badge>}
    </>
  );
}
