import { Form } from "@remix-run/react";
import { paths } from "~/shared/rules/paths";
import { type ConversationRole, isAtLeast } from "~/shared/rules/vocabulary";
import type { ConversationView, MemberView } from "~/shared/views/conversation";
import { ButtonLink } from "~/ui/controls/button-link";
import { SubmitButton } from "~/ui/controls/submit-button";
import { ListHeading } from "~/ui/layout/list-heading";

type MemberActsProps = { workspace: string; conversation: ConversationView; member: MemberView; isMe: boolean };

/** What a moderator may change about a member: their role here, their voice, their place. */
export function MemberActs({ workspace, conversation, member: { person, role }, isMe }: MemberActsProps) {
  const details = paths.conversationDetails(workspace, conversation.id);
  const moderate = paths.conversationModerate(workspace, conversation.id);
  return (
    <section className="-mx-2 mt-8">
      <ListHeading>Moderate</ListHeading>
      <div className="space-y-3 px-2">
        <Form method="post" className="flex flex-wrap gap-2">
          <input type="hidden" name="person" value={person.id} />
          {rolesToGive(conversation, role).map((given) => (
            <SubmitButton key={given} name="act" value={given}>
              {roleWords[given]}
            </SubmitButton>
          ))}
        </Form>
        {!isMe && (
          <div className="flex flex-wrap gap-2">
            <ButtonLink to={`${moderate}?silence=${person.id}`}>Silence</ButtonLink>
            <ButtonLink to={`${details}?remove=${person.id}`}>Remove</ButtonLink>
            <ButtonLink to={`${moderate}?ban=${person.id}`}>Ban</ButtonLink>
          </div>
        )}
        <p className="text-pretty text-sm text-text-muted">
          Moderators let people in, remove, ban and silence them. Owners decide who owns this conversation, which always
          keeps one.
        </p>
      </div>
    </section>
  );
}

const roleWords = { member: "Make a plain member", moderator: "Make moderator", owner: "Make owner" };

// Only owners and administrators decide who owns it; the server says the rest.
function rolesToGive({ viewer }: ConversationView, current: ConversationRole): ConversationRole[] {
  const decidesOwners = viewer.conversationRole === "owner" || isAtLeast(viewer.workspaceRole, "admin");
  if (current === "owner" && !decidesOwners) return [];
  const roles: ConversationRole[] = decidesOwners ? ["owner", "moderator", "member"] : ["moderator", "member"];
  return roles.filter((role) => role !== current);
}
