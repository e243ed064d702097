import { Link, type LinkProps } from "@remix-run/react";
import { paths } from "~/shared/rules/paths";
import type { PersonView } from "~/shared/views/person";
import { useActing } from "./acting";

type ProfileLinkProps = Omit<LinkProps, "to"> & { author: PersonView };

/** The way to whoever said it, beside the conversation that the list stands in. */
export function ProfileLink({ author, ...link }: ProfileLinkProps) {
  const acting = useActing();
  const to = acting
    ? paths.conversationPerson(acting.workspace, acting.place.id, author.handle)
    : `people/${author.handle}`;
  return <Link {...link} to={to} />;
}
