import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { Notice } from "~/ui/controls/notice";
import { PageCard } from "~/ui/layout/page-card";

type OwnPageProps = { title: string; lead: string; children: ReactNode };

/** A page about oneself, one of those that the preferences lead to. */
export function OwnPage({ title, lead, children }: OwnPageProps) {
  const [asked] = useSearchParams();
  return (
    <PageCard
      title={title}
      lead={lead}
      foot={
        <ButtonLink to={paths.preferences()} kind="quiet">
          Preferences
        </ButtonLink>
      }
    >
      {asked.has("saved") && (
        <div className="mb-5">
          <Notice kind="success" role="status">
            Saved.
          </Notice>
        </div>
      )}
      {children}
    </PageCard>
  );
}
