import { Avatar } from "./avatar";

type AvatarStackProps = { people: readonly { id: string; name: string }[]; most?: number; size?: 20 | 24 };

/** A few faces and how many more, with all names for those who hear the page. */
export function AvatarStack({ people, most = 3, size = 24 }: AvatarStackProps) {
  const shown = people.slice(0, most);
  const more = people.length - shown.length;
  return (
    <span className="inline-flex items-center">
      <span aria-hidden="true" className="inline-flex items-center">
        {shown.map((person, place) => (
          <span key={person.id} className={`rounded-full ring-2 ring-surface ${place > 0 ? "-ms-1.5" : ""}`}>
            <Avatar id={person.id} name={person.name} size={size} />
          </span>
        ))}
        {more > 0 && <span className="numerals ms-1.5 text-text-muted text-xs">+{more}</span>}
      </span>
      <span className="sr-only">{people.map((person) => person.name).join(", ")}</span>
    </span>
  );
}
