import { Form } from "@remix-run/react";
import { Bell, BellOff } from "lucide-react";
import { SubmitButton } from "~/ui/controls/submit-button";
import { type Thread, useStanding } from "./use-thread";

/** Whether one hears of a thread: whoever took part does, until they say otherwise. */
export function FollowForm(thread: Thread) {
  const { isFollowing } = useStanding(thread);
  const Icon = isFollowing ? BellOff : Bell;
  return (
    <Form method="post" preventScrollReset>
      <SubmitButton name="act" value={isFollowing ? "unfollow" : "follow"} kind="quiet" size="small">
        <Icon aria-hidden="true" className="size-4" />
        {isFollowing ? "Unfollow" : "Follow"}
      </SubmitButton>
    </Form>
  );
}
