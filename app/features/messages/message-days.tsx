import { useBlocked } from "~/features/people/use-blocked";
import type { PersonView } from "~/shared/views/person";
import type { Clock } from "~/ui/theme/time-words";
import { DaySection } from "./day-section";
import type { Day } from "./group-messages";
import type { PendingActs } from "./line-content";

type MessageDaysProps = {
  label: string;
  isBusy?: boolean;
  days: readonly Day[];
  me: PersonView;
  clock: Clock;
  acts: PendingActs;
};

/** What was said, day by day, oldest first. */
export function MessageDays({ label, isBusy = false, days, me, clock, acts }: MessageDaysProps) {
  const blocked = useBlocked();
  // Only what was said belongs to a feed, and one without a child is none.
  if (days.length === 0) return null;
  return (
    <div role="feed" aria-label={label} aria-busy={isBusy}>
      {days.map((day) => (
        <DaySection key={day.key} day={day} me={me} blocked={blocked} clock={clock} acts={acts} />
      ))}
    </div>
  );
}
