import { useState } from "react";
import { v4 as uuid } from "uuid";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";

/** The id of what a form sends. Minted where the form is made, and kept while it is answered: sent twice, it is one message. */
export function OneSend({ answer }: { answer: Answer | undefined }) {
  const [minted] = useState(() => uuid());
  const kept = answeredFields(answer, []).valueOf("clientId");
  return <input type="hidden" name="clientId" value={kept ?? minted} suppressHydrationWarning />;
}
