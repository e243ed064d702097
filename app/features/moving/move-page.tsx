import { MoveChoice } from "./move-choice";
import { planOf } from "./move-input";
import type { MovePageProps } from "./move-props";
import { MoveQuestion } from "./move-question";

/** What is to be moved and where to; then what that would do, and the question. */
export function MovePage(props: MovePageProps) {
  const plan = planOf(props.asked);
  return plan ? <MoveQuestion {...props} plan={plan} /> : <MoveChoice {...props} />;
}
