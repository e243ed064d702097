import { commands } from "./commands";
import { drafts } from "./drafts";
import { moving } from "./moving";
import { pins } from "./pins";
import { polls } from "./polls";
import { quotes } from "./quotes";
import { reactions } from "./reactions";
import { saved } from "./saved";
import { threads } from "./threads";

/** What people do beneath a message, with it, in the place of one and with where it stands, and what they begin to write. */
export const responses = { commands, drafts, moving, pins, polls, quotes, reactions, saved, threads };
