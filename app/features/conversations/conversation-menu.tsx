import { Check, EyeOff, Mail, MailOpen, Settings2, Star, StarOff } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import type { SidebarItemView } from "~/shared/views/conversation";
import { MenuChoice } from "~/ui/controls/menu-choice";
import { MenuChoices } from "~/ui/controls/menu-choices";
import { MenuDivider } from "~/ui/controls/menu-divider";
import { MenuHeading } from "~/ui/controls/menu-heading";
import { MenuItem } from "~/ui/controls/menu-item";
import { MenuLink } from "~/ui/controls/menu-link";
import { isWaiting } from "./attention-of";
import { levelNames, shownLevels } from "./level-names";
import { titleOf } from "./sections-of";
import { useArrangement } from "./use-arrangement";
import { usePlaceActs } from "./use-place-acts";

type ConversationMenuProps = { workspace: string; conversation: SidebarItemView };

// More of them stand on the page that arranges everything.
const mostSections = 8;

/** What one may do with one's own place in a conversation, from its row. */
export function ConversationMenu({ workspace, conversation }: ConversationMenuProps) {
  const acts = usePlaceActs();
  const { id, isFavourite, level } = conversation;
  return (
    <>
      {conversation.unread > 0 || isWaiting(conversation) ? (
        <MenuItem icon={<MailOpen aria-hidden="true" />} onSelect={() => acts.markRead(conversation)}>
          Mark as read
        </MenuItem>
      ) : (
        <MenuItem icon={<Mail aria-hidden="true" />} onSelect={() => acts.markUnread(conversation)}>
          Mark as unread
        </MenuItem>
      )}
      <MenuItem
        icon={isFavourite ? <StarOff aria-hidden="true" /> : <Star aria-hidden="true" />}
        onSelect={() => acts.arrange(conversation, { isFavourite: !isFavourite })}
      >
        {isFavourite ? "Take from the favourites" : "Add to the favourites"}
      </MenuItem>
      <MenuDivider />
      <MenuHeading>Tell me of</MenuHeading>
      <MenuChoices
        label="Tell me of"
        value={level}
        onChoose={(chosen) => {
          const next = shownLevels.find((one) => one === chosen);
          if (next) acts.arrange(conversation, { level: next });
        }}
      >
        {shownLevels.map((one) => (
          <MenuChoice key={one} value={one}>
            {levelNames[one]}
          </MenuChoice>
        ))}
      </MenuChoices>
      <Sections workspace={workspace} conversation={conversation} />
      <MenuDivider />
      <MenuItem icon={<EyeOff aria-hidden="true" />} onSelect={() => acts.arrange(conversation, { level: "hidden" })}>
        Hide
      </MenuItem>
      <MenuLink icon={<Settings2 aria-hidden="true" />} to={paths.conversationDetails(workspace, id)}>
        Details
      </MenuLink>
    </>
  );
}

function Sections({ workspace, conversation }: ConversationMenuProps) {
  const acts = usePlaceActs();
  const { sections } = useArrangement(workspace);
  const own = sections.filter(({ kind }) => kind === "custom");
  if (own.length === 0) return null;
  const isElsewhere = !conversation.isFavourite && own.some(({ key }) => key === conversation.sectionId);
  return (
    <>
      <MenuHeading>Move to</MenuHeading>
      {own.slice(0, mostSections).map((section) => (
        <MenuItem
          key={section.key}
          icon={conversation.sectionId === section.key ? <Check aria-hidden="true" /> : <span className="size-4" />}
          onSelect={() => acts.arrange(conversation, { section: section.key })}
        >
          {titleOf(section)}
        </MenuItem>
      ))}
      {isElsewhere && (
        <MenuItem icon={<span className="size-4" />} onSelect={() => acts.arrange(conversation, { section: null })}>
          Its usual place
        </MenuItem>
      )}
      {own.length > mostSections && (
        <MenuLink icon={<span className="size-4" />} to={paths.arrangeConversation(workspace, conversation.id)}>
          Another section
        </MenuLink>
      )}
    </>
  );
}
