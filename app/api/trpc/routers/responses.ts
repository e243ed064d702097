import { reactions } from "./reactions";
import { threads } from "./threads";

/** What people do beneath a message. */
export const responses = { reactions, threads };
