import { Link, useParams } from "@remix-run/react";
import { ScrollText } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import type { DirectoryItemView } from "~/shared/views/conversation";
import { IconLink } from "~/ui/controls/icon-link";
import { ConversationIcon } from "./conversation-icon";
import { EnterChannel } from "./enter-channel";

type DirectoryRowProps = { workspace: string; item: DirectoryItemView; asked: URLSearchParams };

/** A channel to look into, to join or to ask for. */
export function DirectoryRow({ workspace, item, asked }: DirectoryRowProps) {
  const { conversation } = useParams();
  const terms = `${paths.browseTerms(workspace, item.id)}?${asked}`;
  return (
    <li className="flex items-center gap-3 py-3">
      <div className="min-w-0 flex-1">
        <h3 className="flex items-center gap-1.5 font-semibold">
          <span className="flex shrink-0 text-text-faint">
            <ConversationIcon conversation={{ ...item, people: [] }} />
          </span>
          <Link to={paths.conversation(workspace, item.id)} className="truncate hover:underline">
            {item.name}
          </Link>
        </h3>
        {item.topic && <p className="line-clamp-2 text-pretty text-sm text-text-soft">{item.topic}</p>}
        <p className="numerals text-sm text-text-muted">{factsOf(item).join(" · ")}</p>
      </div>
      <IconLink
        to={terms}
        label={`How it works in ${item.name}`}
        preventScrollReset
        aria-current={conversation === item.id ? "true" : undefined}
        icon={<ScrollText aria-hidden="true" className="size-4" />}
      />
      <div className="flex justify-center sm:w-28">
        <EnterChannel workspace={workspace} channel={item} />
      </div>
    </li>
  );
}

function factsOf({ memberCount, weeklyPace, category }: DirectoryItemView): string[] {
  const members = memberCount === 1 ? "1 member" : `${memberCount.toLocaleString("en")} members`;
  return [members, paceWords(weeklyPace), ...(category ? [category] : [])];
}

function paceWords(pace: number): string {
  if (pace === 0) return "quiet lately";
  return pace === 1 ? "about 1 message a week" : `about ${pace.toLocaleString("en")} messages a week`;
}
