import { commands } from "./commands";
import { drafts } from "./drafts";
import { moving } from "./moving";
import { polls } from "./polls";
import { reactions } from "./reactions";
import { threads } from "./threads";

/** What people do beneath a message, in the place of one and with where it stands, and what they begin to write. */
export const responses = { commands, drafts, moving, polls, reactions, threads };
