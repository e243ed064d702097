import { Form } from "@remix-run/react";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { Button } from "~/ui/controls/button";
import { Notice } from "~/ui/controls/notice";
import { excerpt } from "./excerpt";

type SetAsideProps = { conversationId: string; rootId?: string; action: string };

/** What was written on another device and lost to what stands in the composer: it is offered until it is taken or let go. */
export function SetAside({ conversationId, rootId, action }: SetAsideProps) {
  const { data: draft } = useQuery(useApi().drafts.read.queryOptions({ conversationId, rootId }));
  const [words] = draft?.setAside ?? [];
  if (words === undefined) return null;
  return (
    <section aria-label="Written on another device" className="shrink-0 px-5 pt-1 max-sm:px-2">
      <Notice
        title="Also written on another device"
        action={
          <Form method="post" action={action} className="flex gap-1">
            <input type="hidden" name="words" value={words} />
            <Button size="small" name="act" value="takeAside">
              Use it
            </Button>
            <Button size="small" kind="quiet" name="act" value="dropAside">
              Discard
            </Button>
          </Form>
        }
      >
        <p dir="auto" className="line-clamp-2 [overflow-wrap:anywhere]">
          {excerpt(words)}
        </p>
      </Notice>
    </section>
  );
}
