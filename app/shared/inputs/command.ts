import type { z } from "zod";
import { SendMessage } from "./message";

/** A line that begins with a slash, where it was written and what would go with it if it became a message. */
export const RunCommand = SendMessage.pick({
  clientId: true,
  body: true,
  rootId: true,
  alsoInFlow: true,
  confirmed: true,
});
export type RunCommand = z.infer<typeof RunCommand>;
