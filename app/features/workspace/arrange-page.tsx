import { useSearchParams } from "@remix-run/react";
import { useSidebar } from "~/features/conversations/use-sidebar";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { Answer } from "~/ui/controls/answered-fields";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { PlaceForm } from "./place-form";
import { PlaceList } from "./place-list";
import { SectionForms } from "./section-forms";

type ArrangePageProps = { workspace: string; answer: Answer | undefined };

/** The whole sidebar as a page: its sections in order, and where each conversation stands; no script is needed. */
export function ArrangePage({ workspace, answer }: ArrangePageProps) {
  const [asked] = useSearchParams();
  const items = useSidebar(workspace);
  const chosen = items.find(({ id }) => id === asked.get("conversation"));
  return (
    <MainPane>
      <PaneHeader
        title={chosen ? conversationTitle(chosen) : "Arrange the sidebar"}
        backTo={chosen ? paths.arrange(workspace) : paths.workspace(workspace)}
      />
      <ScrollArea>
        <div className="mx-auto w-full max-w-140 space-y-8 px-4 py-6 sm:py-10">
          {chosen ? (
            <PlaceForm key={chosen.id} workspace={workspace} conversation={chosen} answer={answer} />
          ) : (
            <>
              <SectionForms workspace={workspace} answer={answer} />
              <PlaceList workspace={workspace} />
            </>
          )}
        </div>
      </ScrollArea>
    </MainPane>
  );
}
