import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { PersonAvatar } from "~/features/people/person-avatar";
import type { PersonView } from "~/shared/views/person";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { FormError } from "~/ui/controls/form-error";
import { RelativeTime } from "~/ui/controls/relative-time";
import { SubmitButton } from "~/ui/controls/submit-button";
import { ListHeading } from "~/ui/layout/list-heading";
import { useMembers } from "./use-conversation";
import { useBans, useSilences } from "./use-requests";

type SanctionListProps = { conversationId: string; answer: Answer | undefined };

/** Everybody for whom a moderator decided something, and the way to undo it. */
export function SanctionList({ conversationId, answer }: SanctionListProps) {
  const bans = useBans(conversationId);
  const silences = useSilences(conversationId);
  const members = useMembers(conversationId);
  const silenced = silences.flatMap(({ personId, until }) => {
    const member = members.find(({ person }) => person.id === personId);
    return member ? [{ person: member.person, until }] : [];
  });
  return (
    <div className="-mx-2 space-y-6">
      <FormError messages={answeredFields(answer, []).general} />
      <section>
        <ListHeading>Banned</ListHeading>
        {bans.length === 0 && <Nobody>Nobody is banned from here.</Nobody>}
        <ul>
          {bans.map(({ person, by, reason, createdAt }) => (
            <Sanctioned key={person.id} person={person} act="lift" word="Lift the ban">
              {by ?? "Somebody who is gone"}, <RelativeTime at={createdAt} as="day" />
              {reason && <q className="block break-words">{reason}</q>}
            </Sanctioned>
          ))}
        </ul>
      </section>
      <section>
        <ListHeading>Silenced</ListHeading>
        {silenced.length === 0 && <Nobody>Nobody is silenced here.</Nobody>}
        <ul>
          {silenced.map(({ person, until }) => (
            <Sanctioned key={person.id} person={person} act="speak" word="Let speak">
              until <RelativeTime at={until} as="full" />
            </Sanctioned>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Nobody({ children }: { children: ReactNode }) {
  return <p className="px-2 py-1 text-sm text-text-faint">{children}</p>;
}

type SanctionedProps = { person: PersonView; act: "lift" | "speak"; word: string; children: ReactNode };

function Sanctioned({ person, act, word, children }: SanctionedProps) {
  return (
    <li className="flex flex-wrap items-start gap-3 px-2 py-2">
      <PersonAvatar person={person} size={36} />
      <div className="min-w-40 flex-1">
        <p className="break-words font-medium">
          <bdi>{person.name}</bdi>
        </p>
        <p className="text-sm text-text-muted">{children}</p>
      </div>
      <Form method="post">
        <input type="hidden" name="person" value={person.id} />
        <SubmitButton size="small" name="act" value={act} aria-label={`${word}: ${person.name}`}>
          {word}
        </SubmitButton>
      </Form>
    </li>
  );
}
