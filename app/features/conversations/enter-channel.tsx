import { Form } from "@remix-run/react";
import { Lock } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import type { DirectoryItemView } from "~/shared/views/conversation";
import { Badge } from "~/ui/controls/badge";
import { ButtonLink } from "~/ui/controls/button-link";
import { SubmitButton } from "~/ui/controls/submit-button";

type EnterChannelProps = {
  workspace: string;
  channel: Pick<DirectoryItemView, "id" | "name" | "visibility" | "isMember" | "hasAsked">;
  /** The one thing to do where it stands. */
  isMain?: boolean;
};

/** The way into a channel from outside: joined at once, or asked for at its own page. */
export function EnterChannel({ workspace, channel, isMain = false }: EnterChannelProps) {
  const look = isMain ? ({ kind: "primary" } as const) : ({ kind: "plain", fit: "wide" } as const);
  const { id, name, visibility, isMember, hasAsked } = channel;
  if (isMember) return <Badge>joined</Badge>;
  if (visibility === "restricted")
    return (
      <ButtonLink {...look} to={paths.conversation(workspace, id)} aria-label={askLabel(name, hasAsked)}>
        <Lock aria-hidden="true" className="size-4" /> {hasAsked ? "Asked" : "Ask to join"}
      </ButtonLink>
    );
  return (
    <Form method="post" action={paths.browse(workspace)} className={isMain ? "" : "grow"}>
      <SubmitButton {...look} name="conversation" value={id} aria-label={`Join ${name}`}>
        Join
      </SubmitButton>
    </Form>
  );
}

function askLabel(name: string, hasAsked: boolean): string {
  return hasAsked ? `You asked to join ${name}` : `Ask to join ${name}`;
}
