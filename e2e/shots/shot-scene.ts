import type { Page } from "@playwright/test";
import type { Name } from "../support/people";

/** A picture to take: of which page, as whom, and what to do there first. */
export type ShotScene = {
  group: string;
  name: string;
  /** Null for somebody who is not signed in. */
  as: Name | null;
  path: string;
  act?: (page: Page) => Promise<void>;
  /** What has to have happened before; it stays so for the scenes that follow. */
  given?: (databaseUrl: string) => Promise<void>;
  /** Taken without JavaScript too. */
  plain?: boolean;
};
