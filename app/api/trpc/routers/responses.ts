import { drafts } from "./drafts";
import { moving } from "./moving";
import { polls } from "./polls";
import { reactions } from "./reactions";
import { threads } from "./threads";

/** What people do beneath a message and with where it stands, and what they begin to write. */
export const responses = { drafts, moving, polls, reactions, threads };
