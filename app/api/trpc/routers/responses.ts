import { drafts } from "./drafts";
import { polls } from "./polls";
import { reactions } from "./reactions";
import { threads } from "./threads";

/** What people do beneath a message, and what they begin to write. */
export const responses = { drafts, polls, reactions, threads };
