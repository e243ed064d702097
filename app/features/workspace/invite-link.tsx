import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { CopyField } from "~/ui/controls/copy-field";
import { Notice } from "~/ui/controls/notice";
import { RelativeTime } from "~/ui/controls/relative-time";

type NewInvitation = { link: string; role: string; uses: number; expiresAt: string };

type InviteLinkProps = { workspace: string; invitation: NewInvitation };

/** A link that was made just now; only its hash is kept, so this page is the one place that tells it. */
export function InviteLink({ workspace, invitation }: InviteLinkProps) {
  const { link, role, uses, expiresAt } = invitation;
  const who = uses === 1 ? "one person" : `up to ${uses.toLocaleString("en")} people`;
  return (
    <div className="space-y-5">
      <Notice kind="success" role="status" title="The link is ready">
        Copy it now: it is not shown again. It lets {who} join as {role} until <RelativeTime at={expiresAt} as="full" />
        .
      </Notice>
      <CopyField label="Invitation link" value={link} />
      <div className="flex gap-2">
        <ButtonLink to={paths.workspace(workspace)} kind="primary">
          Done
        </ButtonLink>
        <ButtonLink to={paths.invite(workspace)} kind="quiet">
          Create another link
        </ButtonLink>
      </div>
    </div>
  );
}
