import type { Lucia } from "lucia";
import type { PersonState } from "~/shared/rules/vocabulary";

type Device = { address: string | null; agent: string | null };
type Standing = { state: PersonState };

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Device, Standing>;
    UserId: string;
    DatabaseSessionAttributes: Device;
    DatabaseUserAttributes: Standing;
  }
}
