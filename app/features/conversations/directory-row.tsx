import { Form, Link } from "@remix-run/react";
import { Hash, Megaphone } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import type { DirectoryItemView } from "~/shared/views/conversation";
import { Badge } from "~/ui/controls/badge";
import { RelativeTime } from "~/ui/controls/relative-time";
import { SubmitButton } from "~/ui/controls/submit-button";

type DirectoryRowProps = { workspace: string; item: DirectoryItemView };

/** A channel to look into or to join. */
export function DirectoryRow({ workspace, item }: DirectoryRowProps) {
  const Icon = item.kind === "announcement" ? Megaphone : Hash;
  return (
    <li className="flex items-center gap-3 py-3">
      <div className="min-w-0 flex-1">
        <h2 className="flex items-center gap-1.5 font-semibold">
          <Icon aria-hidden="true" className="size-4 shrink-0 text-text-faint" />
          <Link to={paths.conversation(workspace, item.id)} className="truncate hover:underline">
            {item.name}
          </Link>
        </h2>
        {item.topic && <p className="line-clamp-2 text-pretty text-sm text-text-soft">{item.topic}</p>}
        <p className="numerals text-sm text-text-muted">
          {item.memberCount === 1 ? "1 member" : `${item.memberCount.toLocaleString("en")} members`}
          {item.lastMessageAt && (
            <>
              {" · last message "}
              <RelativeTime at={item.lastMessageAt} />
            </>
          )}
        </p>
      </div>
      {item.isMember ? (
        <Badge>joined</Badge>
      ) : (
        <Form method="post">
          <SubmitButton name="conversation" value={item.id} aria-label={`Join ${item.name}`}>
            Join
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
