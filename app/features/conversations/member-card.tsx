import { Link } from "@remix-run/react";
import { PresenceAvatar } from "~/features/people/presence-avatar";
import { useMe } from "~/features/people/use-me";
import { paths } from "~/shared/rules/paths";
import type { MemberView } from "~/shared/views/conversation";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { Badge } from "~/ui/controls/badge";
import { RelativeTime } from "~/ui/controls/relative-time";
import { SubmitButton } from "~/ui/controls/submit-button";
import { MemberActs } from "./member-acts";
import { NoSuchMember } from "./no-such-member";
import { useConversation, useMembers } from "./use-conversation";

type MemberCardProps = {
  workspace: string;
  conversationId: string;
  personId: string;
  answer: Answer | undefined;
};

/** One member: who they are here, and what those who may can change about it. */
export function MemberCard({ workspace, conversationId, personId, answer }: MemberCardProps) {
  const conversation = useConversation(conversationId);
  const { rights, kind } = conversation;
  const member = useMembers(conversationId).find(({ person }) => person.id === personId);
  const me = useMe();
  const details = paths.conversationDetails(workspace, conversationId);
  if (!member) return <NoSuchMember details={details} />;
  const isOther = personId !== me.id;
  return (
    <>
      <About workspace={workspace} conversationId={conversationId} member={member} />
      <ActionForm fields={answeredFields(answer, [])} className="mt-5 flex flex-wrap gap-2">
        <input type="hidden" name="person" value={personId} />
        {isOther && kind !== "direct" && (
          <SubmitButton name="act" value="write" kind="primary">
            Write to {member.person.name.split(" ")[0]}
          </SubmitButton>
        )}
      </ActionForm>
      {rights.includes("moderate") && kind !== "group" && (
        <MemberActs workspace={workspace} conversation={conversation} member={member} isMe={!isOther} />
      )}
    </>
  );
}

type AboutProps = Pick<MemberCardProps, "workspace" | "conversationId"> & { member: MemberView };

function About({ workspace, conversationId, member: { person, role, joinedAt } }: AboutProps) {
  return (
    <div className="flex items-center gap-4">
      <PresenceAvatar person={person} size={64} />
      <div className="min-w-0">
        <h3 className="font-semibold text-lg [overflow-wrap:anywhere]">
          <Link to={paths.conversationPerson(workspace, conversationId, person.handle)} className="hover:underline">
            {person.name}
          </Link>
        </h3>
        <p className="text-text-muted [overflow-wrap:anywhere]">@{person.handle}</p>
        <p className="flex flex-wrap items-center gap-2 text-sm text-text-muted">
          <span>
            Joined <RelativeTime at={joinedAt} as="day" />
          </span>
          {person.kind === "bot" && <Badge>bot</Badge>}
          {role !== "member" && <Badge tone="accent">{role}</Badge>}
        </p>
      </div>
    </div>
  );
}
