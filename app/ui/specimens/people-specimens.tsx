import { Avatar } from "../controls/avatar";
import { AvatarStack } from "../controls/avatar-stack";
import { Badge } from "../controls/badge";
import { PresenceDot } from "../controls/presence-dot";
import { RelativeTime } from "../controls/relative-time";
import { UnreadBadge } from "../controls/unread-badge";
import { Specimen } from "./specimen";
import { SpecimenRow } from "./specimen-row";

const people = [
  "Ada Okafor",
  "Adi Rahman",
  "Mo Lindqvist",
  "Chidi Eze",
  "Mia Sørensen",
  "Gil Navarro",
  "Pip",
  "李雷",
].map((name) => ({ id: name, name }));
const presences = ["online", "away", "busy", "offline"] as const;

/** People, and what is said about them in small. */
export function PeopleSpecimens() {
  return (
    <>
      <Specimen title="Avatar">
        <SpecimenRow>
          {people.map((person) => (
            <Avatar key={person.id} {...person} named />
          ))}
        </SpecimenRow>
        <SpecimenRow>
          <Avatar id="ada" name="Ada Okafor" size={20} />
          <Avatar id="ada" name="Ada Okafor" size={24} />
          <Avatar id="ada" name="Ada Okafor" size={36} presence="online" />
          <Avatar id="mo" name="Mo Lindqvist" size={36} presence="away" />
          <Avatar id="chidi" name="Chidi Eze" size={36} presence="busy" />
          <Avatar id="mia" name="Mia Sørensen" size={64} presence="offline" />
          <AvatarStack people={people} />
        </SpecimenRow>
      </Specimen>
      <Specimen title="Presence">
        <SpecimenRow>
          {presences.map((presence) => (
            <span key={presence} className="flex items-center gap-1.5 text-sm">
              <PresenceDot presence={presence} />
              <span aria-hidden="true">{presence}</span>
            </span>
          ))}
        </SpecimenRow>
      </Specimen>
      <Specimen title="Badges">
        <SpecimenRow>
          <UnreadBadge count={3} />
          <UnreadBadge count={100} />
          <UnreadBadge count={2} mention />
          <Badge>guest</Badge>
          <Badge tone="accent">you</Badge>
          <Badge tone="success">resolved</Badge>
          <Badge tone="warning">ends soon</Badge>
          <Badge tone="danger">failed</Badge>
          <Badge tone="info">bot</Badge>
        </SpecimenRow>
      </Specimen>
      <Specimen title="Time">
        <SpecimenRow>
          {(["words", "clock", "day", "full"] as const).map((as) => (
            <span key={as} className="text-sm text-text-muted">
              <RelativeTime at="2026-11-21T09:41:00Z" as={as} />
            </span>
          ))}
        </SpecimenRow>
      </Specimen>
    </>
  );
}
