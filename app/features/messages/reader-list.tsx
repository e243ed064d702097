import { useSearchParams } from "@remix-run/react";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { PersonAvatar } from "~/features/people/person-avatar";
import { Id } from "~/shared/inputs/id";
import { ButtonLink } from "~/ui/controls/button-link";
import { ListHeading } from "~/ui/layout/list-heading";

type Which = { conversationId: string; messageId: string };

/** What an address asks for of those who read a message; what it says wrongly is left out. */
export function readersInput(which: Which, asked: URLSearchParams) {
  const after = Id.safeParse(asked.get("readers-after"));
  return after.success ? { ...which, after: after.data } : which;
}

/** Who has read one's own message, of those who let it be seen. */
export function ReaderList(which: Which) {
  const [asked] = useSearchParams();
  const { data } = useQuery(useApi().reading.readers.queryOptions(readersInput(which, asked)));
  if (!data?.isShown) return null;
  const { count, people, next } = data;
  return (
    <section className="-mx-2">
      <ListHeading>{count === 0 ? "Read by nobody yet" : `Read by ${count.toLocaleString("en")}`}</ListHeading>
      <ul>
        {people.map((person) => (
          <li key={person.id} className="flex min-h-9 items-center gap-2 px-2">
            <PersonAvatar person={person} size={24} />
            <bdi className="min-w-0 truncate">{person.name}</bdi>
          </li>
        ))}
      </ul>
      {next && (
        <ButtonLink to={`?readers-after=${next}`} kind="quiet" size="small">
          The next of them
        </ButtonLink>
      )}
      <p className="px-2 pt-1 text-text-faint text-xs">Only those who let it be seen, as you do, are counted.</p>
    </section>
  );
}
