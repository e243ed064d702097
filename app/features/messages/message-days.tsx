import { useBlocked } from "~/features/people/use-blocked";
import type { PersonView } from "~/shared/views/person";
import type { Clock } from "~/ui/theme/time-words";
import { DaySection } from "./day-section";
import type { Day } from "./group-messages";
import type { PendingActs } from "./message-line";

type MessageDaysProps = { days: readonly Day[]; me: PersonView; clock: Clock; acts: PendingActs };

/** What was said, day by day, oldest first. */
export function MessageDays({ days, me, clock, acts }: MessageDaysProps) {
  const blocked = useBlocked();
  return days.map((day, place) => (
    <DaySection
      key={day.key}
      day={day}
      isLast={place === days.length - 1}
      me={me}
      blocked={blocked}
      clock={clock}
      acts={acts}
    />
  ));
}
