import type { LiveHolder } from "../../app/shared/rules/live-door";
import type { CloseCode } from "./close-codes";

/** One accepted browser connection and its own line to Soketi. */
export type Line = LiveHolder & {
  id: string;
  socketId: string;
  cookie: string | undefined;
  /** Channels held, and those for which the door is being asked. */
  channels: Set<string>;
  typedAt: Map<string, number>;
  heardAt: number;
  checkedAt: number;
  toSoketi(text: string): void;
  toClient(text: string): void;
  close(code: CloseCode, why: string): void;
  /** Ends both sides at once, without a word. */
  cut(why: string): void;
  isClosed(): boolean;
};
