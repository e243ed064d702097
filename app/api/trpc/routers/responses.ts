import { drafts } from "./drafts";
import { reactions } from "./reactions";
import { threads } from "./threads";

/** What people do beneath a message, and what they begin to write. */
export const responses = { drafts, reactions, threads };
