import { Form } from "@remix-run/react";
import { UserCheck } from "lucide-react";
import type { ReactNode } from "react";
import { PersonAvatar } from "~/features/people/person-avatar";
import type { JoinRequestView } from "~/shared/views/membership";
import { EmptyState } from "~/ui/controls/empty-state";
import { RelativeTime } from "~/ui/controls/relative-time";
import { SubmitButton } from "~/ui/controls/submit-button";

type RequestListProps<Request> = {
  requests: readonly Request[];
  /** What else the form sends of a request. */
  more?: (request: Request) => ReactNode;
  /** Where it leads, for a list of several conversations. */
  where?: (request: Request) => ReactNode;
};

/** Who asks to be let in, and the two answers; those who have waited longest come first. */
export function RequestList<Request extends JoinRequestView>({ requests, more, where }: RequestListProps<Request>) {
  if (requests.length === 0)
    return <EmptyState icon={<UserCheck />}>Nobody waits to be let in. Who asks to join appears here.</EmptyState>;
  return (
    <ul className="divide-y divide-line">
      {requests.map((request) => (
        <li key={request.id} className="py-4">
          <div className="flex gap-3">
            <PersonAvatar person={request.person} size={36} />
            <div className="min-w-0 flex-1">
              <p className="break-words font-medium">
                <bdi>{request.person.name}</bdi>{" "}
                <span className="font-normal text-sm text-text-muted">@{request.person.handle}</span>
              </p>
              <p className="text-sm text-text-muted">
                asked <RelativeTime at={request.createdAt} />
                {where?.(request)}
              </p>
              {request.words && (
                <p dir="auto" className="mt-1 whitespace-pre-line text-pretty break-words">
                  {request.words}
                </p>
              )}
              <Answers request={request}>{more?.(request)}</Answers>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Answers({ request: { id, person }, children }: { request: JoinRequestView; children: ReactNode }) {
  return (
    <Form method="post" className="mt-3 flex flex-wrap gap-2">
      <input type="hidden" name="request" value={id} />
      {children}
      <SubmitButton size="small" kind="primary" name="outcome" value="approved" aria-label={`Let ${person.name} in`}>
        Let in
      </SubmitButton>
      <SubmitButton size="small" name="outcome" value="refused" aria-label={`Do not let ${person.name} in`}>
        Not now
      </SubmitButton>
    </Form>
  );
}
