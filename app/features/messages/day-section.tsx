import type { PersonView } from "~/shared/views/person";
import { type Clock, dayName } from "~/ui/theme/time-words";
import type { Day } from "./group-messages";
import type { PendingActs } from "./line-content";
import { MessageGroup } from "./message-group";

type DaySectionProps = {
  day: Day;
  me: PersonView;
  blocked: ReadonlySet<string>;
  clock: Clock;
  acts: PendingActs;
};

/** One day of talk under a pill that stays in sight while the day is. */
export function DaySection({ day, me, blocked, clock, acts }: DaySectionProps) {
  return (
    <div className="relative">
      <div aria-hidden="true" className="absolute inset-x-5 top-[1.1875rem] border-line border-t max-sm:inset-x-3" />
      <div className="pointer-events-none sticky top-2 z-10 flex justify-center py-2">
        <span className="rounded-full border border-line bg-surface-raised px-3 py-0.5 font-medium text-text-muted text-xs">
          {dayName(new Date(day.at), clock)}
        </span>
      </div>
      {day.groups.map((group) => (
        <MessageGroup key={group.key} group={group} me={me} blocked={blocked} clock={clock} acts={acts} />
      ))}
    </div>
  );
}
