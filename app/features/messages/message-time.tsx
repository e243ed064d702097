import { type Clock, clockTime, fullTime } from "~/ui/theme/time-words";

type MessageTimeProps = { at: string; clock: Clock };

/** When it was said: the hour, and everything on hover; with the keyboard on the message the date is written out. */
export function MessageTime({ at, clock }: MessageTimeProps) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={fullTime(moment, clock)}>
      {clockTime(moment, clock)}
    </time>
  );
}
