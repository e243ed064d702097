import { UserX } from "lucide-react";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";

type NoSuchMemberProps = { details: string };

/** Stands where a member was asked for who has left, or was never here. */
export function NoSuchMember({ details }: NoSuchMemberProps) {
  return (
    <EmptyState icon={<UserX />} action={<ButtonLink to={details}>See who is here</ButtonLink>}>
      This person is not in the conversation.
    </EmptyState>
  );
}
