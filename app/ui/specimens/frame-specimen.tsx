import { Hash, House, MessageCircle, Search, User, Users } from "lucide-react";
import { Avatar } from "../controls/avatar";
import { Divider } from "../controls/divider";
import { IconButton } from "../controls/icon-button";
import { RelativeTime } from "../controls/relative-time";
import { AppFrame } from "../layout/app-frame";
import { AsidePane } from "../layout/aside-pane";
import { BottomBarLink } from "../layout/bottom-bar-link";
import { ListHeading } from "../layout/list-heading";
import { MainPane } from "../layout/main-pane";
import { PaneHeader } from "../layout/pane-header";
import { ScrollArea } from "../layout/scroll-area";
import { Wordmark } from "../layout/wordmark";
import { SidebarSpecimen } from "./sidebar-specimen";

type FrameSpecimenProps = { phonePane: "sidebar" | "main"; withAside: boolean };

/** The three panes with something in them. */
export function FrameSpecimen({ phonePane, withAside }: FrameSpecimenProps) {
  return (
    <AppFrame sidebar={<Sidebar />} sidebarLabel="Conversations" phonePane={phonePane} bottomBar={<BottomBar />}>
      <MainPane>
        <PaneHeader
          title="general"
          leading={<Hash aria-hidden="true" className="size-4.5" />}
          subtitle="Where the surveys are planned, and where their results are argued over"
          backTo="?view=frame&pane=sidebar"
          actions={<IconButton label="Members" icon={<Users aria-hidden="true" className="size-4.5" />} />}
        />
        <ScrollArea label="Messages">
          <div className="space-y-4 px-4 py-4">
            <Divider>Saturday 21 November</Divider>
            <Line id="ada" name="Ada Okafor">
              The second survey is in. The northern bed is larger than we drew it, and it is moving east at about a
              metre a day, so the buoys we set on Monday are already outside it.
            </Line>
            <Divider tone="accent">New</Divider>
            <Line id="chidi" name="Chidi Eze">
              I can have new positions before noon. Who has the boat?
            </Line>
          </div>
        </ScrollArea>
      </MainPane>
      {withAside && <Members />}
    </AppFrame>
  );
}

function Line({ id, name, children }: { id: string; name: string; children: string }) {
  return (
    <div className="flex gap-3">
      <Avatar id={id} name={name} />
      <div className="min-w-0">
        <p className="flex items-baseline gap-2">
          <span className="font-semibold">{name}</span>
          <span className="text-text-faint text-xs">
            <RelativeTime at="2026-11-21T09:41:00Z" as="clock" />
          </span>
        </p>
        <div className="prose">{children}</div>
      </div>
    </div>
  );
}

function Sidebar() {
  return (
    <>
      <div className="flex h-bar shrink-0 items-center px-4">
        <Wordmark size="small" />
      </div>
      <ScrollArea>
        <div className="px-2 pb-4">
          <ListHeading>Channels</ListHeading>
          <SidebarSpecimen />
        </div>
      </ScrollArea>
    </>
  );
}

function Members() {
  return (
    <AsidePane label="Members">
      <PaneHeader level={2} title="Members" closeTo="?view=frame" />
      <ScrollArea label="Members">
        <p className="p-4 text-text-muted">Ada, Chidi and Mo are here.</p>
      </ScrollArea>
    </AsidePane>
  );
}

function BottomBar() {
  return (
    <>
      <BottomBarLink to="/dev/ui" icon={<House />}>
        Home
      </BottomBarLink>
      <BottomBarLink to="/dev/directs" icon={<MessageCircle />} dot>
        Directs
      </BottomBarLink>
      <BottomBarLink to="/dev/search" icon={<Search />}>
        Search
      </BottomBarLink>
      <BottomBarLink to="/dev/you" icon={<User />}>
        You
      </BottomBarLink>
    </>
  );
}
