import { Hash } from "lucide-react";
import { Button } from "../controls/button";
import { EmptyState } from "../controls/empty-state";
import { Notice } from "../controls/notice";
import { Skeleton } from "../controls/skeleton";
import { Tabs } from "../controls/tabs";
import { useToast } from "../controls/toast-context";
import { ListHeading } from "../layout/list-heading";
import { SidebarSpecimen } from "./sidebar-specimen";
import { Specimen } from "./specimen";
import { SpecimenRow } from "./specimen-row";

/** What the product says by itself, and the lists it keeps. */
export function FeedbackSpecimens() {
  const toast = useToast();
  return (
    <>
      <Specimen title="Notice">
        <Notice>You are looking at older messages.</Notice>
        <Notice kind="success">The invitation is on its way to mia@bluefin.example.</Notice>
        <Notice kind="warning" title="Reconnecting" action={<Button size="small">Try now</Button>}>
          What you write is kept here and sent when the line is back.
        </Notice>
        <Notice kind="danger">This message was not sent. It is kept here.</Notice>
      </Specimen>
      <Specimen title="Toast">
        <SpecimenRow>
          <Button type="button" onClick={() => toast.show({ text: "Link copied", kind: "success" })}>
            Say it
          </Button>
          <Button
            type="button"
            onClick={() => toast.show({ text: "You left Design", action: { label: "Undo", onSelect: () => {} } })}
          >
            Say it with a way back
          </Button>
        </SpecimenRow>
      </Specimen>
      <Specimen title="Empty">
        <EmptyState icon={<Hash />} title="No channels yet" action={<Button kind="primary">Create channel</Button>}>
          A channel is a place for one subject, open to whoever should know.
        </EmptyState>
      </Specimen>
      <Specimen title="Skeleton">
        <div className="flex gap-3">
          <Skeleton shape="circle" />
          <div className="flex-1 space-y-2 pt-1.5">
            <Skeleton className="w-32" />
            <Skeleton className="w-5/6" />
          </div>
        </div>
      </Specimen>
      <Specimen title="Tabs">
        <Tabs
          label="Members"
          tabs={[
            { to: "/dev/ui", label: "Everyone", end: true },
            { to: "/dev/ui/guests", label: "Guests" },
            { to: "/dev/ui/bots", label: "Bots" },
          ]}
        />
      </Specimen>
      <Specimen title="List">
        <div className="w-65 max-w-full rounded-card border border-line bg-surface-sunken p-2">
          <ListHeading>Channels</ListHeading>
          <SidebarSpecimen />
        </div>
      </Specimen>
    </>
  );
}
