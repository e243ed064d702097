import type { ProfileView } from "~/shared/views/profile";
import { RelativeTime } from "~/ui/controls/relative-time";
import { LocalTime } from "./local-time";
import { PersonBadges } from "./person-badges";
import { PresenceAvatar } from "./presence-avatar";
import { StatusLine } from "./status-line";

type ProfileCardProps = { person: ProfileView };

/** Who somebody is, as they have said it themselves: all of it is text and nothing else. */
export function ProfileCard({ person }: ProfileCardProps) {
  const { name, handle, status, bio, timeZone, joinedAt, isActive } = person;
  return (
    <section className="space-y-4">
      <div className="flex items-center gap-4">
        <PresenceAvatar person={person} size={96} />
        <div className="min-w-0">
          <h3 className="font-semibold text-lg [overflow-wrap:anywhere]">
            <bdi>{name}</bdi>
          </h3>
          <p className="text-text-muted [overflow-wrap:anywhere]">@{handle}</p>
          <p className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
            <PersonBadges person={person} isActive={isActive} />
          </p>
        </div>
      </div>
      {status && (
        <p>
          <StatusLine status={status} />
        </p>
      )}
      {bio && (
        <p dir="auto" className="whitespace-pre-line text-pretty [overflow-wrap:anywhere]">
          {bio}
        </p>
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {timeZone && (
          <>
            <dt className="text-text-muted">Local time</dt>
            <dd className="numerals">
              <LocalTime zone={timeZone} /> <span className="text-text-muted">({timeZone.replaceAll("_", " ")})</span>
            </dd>
          </>
        )}
        <dt className="text-text-muted">Joined</dt>
        <dd>
          <RelativeTime at={joinedAt} as="day" />
        </dd>
      </dl>
    </section>
  );
}
