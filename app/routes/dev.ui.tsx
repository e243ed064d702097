import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/ui/controls/button-link";
import { TooltipProvider } from "~/ui/controls/tooltip-provider";
import { ButtonSpecimens } from "~/ui/specimens/button-specimens";
import { DialogSpecimen } from "~/ui/specimens/dialog-specimen";
import { FeedbackSpecimens } from "~/ui/specimens/feedback-specimens";
import { FieldSpecimens } from "~/ui/specimens/field-specimens";
import { FoundationSpecimens } from "~/ui/specimens/foundation-specimens";
import { FrameSpecimen } from "~/ui/specimens/frame-specimen";
import { OverlaySpecimens } from "~/ui/specimens/overlay-specimens";
import { PageCardSpecimen } from "~/ui/specimens/page-card-specimen";
import { PeopleSpecimens } from "~/ui/specimens/people-specimens";
import { ProseSpecimens } from "~/ui/specimens/prose-specimens";
import { SettingSpecimens } from "~/ui/specimens/setting-specimens";

export const meta: MetaFunction = () => [{ title: "Specimens · Parley" }];

export function loader({ request }: LoaderFunctionArgs) {
  const isOpen = import.meta.env.DEV || import.meta.env.VITE_DEV_UI === "1";
  if (!isOpen) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  return {
    view: asked.get("view") ?? "all",
    phonePane: asked.get("pane") === "sidebar" ? ("sidebar" as const) : ("main" as const),
    withAside: asked.has("aside"),
  };
}

export default function Specimens() {
  const { view, ...frame } = useLoaderData<typeof loader>();
  if (view === "frame") return <FrameSpecimen {...frame} />;
  if (view === "card") return <PageCardSpecimen />;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <div className="flex flex-wrap items-center gap-2 border-line border-b px-6 py-3">
        <h1 className="me-4 font-semibold text-lg">Specimens</h1>
        <ButtonLink size="small" to="?view=frame">
          Frame
        </ButtonLink>
        <ButtonLink size="small" to="?view=card">
          Page card
        </ButtonLink>
        <ButtonLink size="small" to="?view=dialog">
          Dialog
        </ButtonLink>
        <ButtonLink size="small" to="?view=drawer">
          Drawer
        </ButtonLink>
      </div>
      <TooltipProvider>
        <div className="grid lg:grid-cols-2">
          <Book theme="light" />
          <Book theme="dark" />
        </div>
      </TooltipProvider>
      <DialogSpecimen view={view} />
    </main>
  );
}

function Book({ theme }: { theme: "light" | "dark" }) {
  return (
    <div data-theme={theme} className="bg-surface px-6 pb-16 text-text">
      <h2 className="py-4 text-sm text-text-muted">{theme === "light" ? "Light" : "Dark"}</h2>
      <FoundationSpecimens />
      <ProseSpecimens />
      <ButtonSpecimens />
      <FieldSpecimens />
      <PeopleSpecimens />
      <FeedbackSpecimens />
      <OverlaySpecimens />
      <SettingSpecimens />
    </div>
  );
}
