import { z } from "zod";
import { cleanBody } from "../rules/clean-body";
import { codePoints, limits } from "../rules/limits";
import { isOneEmoji } from "../rules/one-emoji";
import { timeZones } from "../rules/time-zones";
import { statusLengths } from "../rules/vocabulary";
import { DisplayName } from "./account";
import { Id } from "./id";

const Bio = z
  .string()
  .max(limits.bio * 8, "This is far too long.")
  .transform((text) => cleanBody(text.normalize("NFC")).trim())
  .refine((text) => codePoints(text) <= limits.bio, `A few words about you have at most ${limits.bio} characters.`);

/** Nothing chosen means that nobody need know. */
const TimeZone = z
  .string()
  .transform((zone) => zone || null)
  .refine((zone) => zone === null || timeZones().includes(zone), "Choose a time zone from the list.");

export const EditProfile = z.object({ name: DisplayName, bio: Bio, timeZone: TimeZone });
export type EditProfile = z.infer<typeof EditProfile>;

const StatusText = z
  .string()
  .max(limits.statusText * 8, "This is far too long.")
  .transform((text) => cleanBody(text.normalize("NFC")).replace(/\s+/g, " ").trim())
  .refine((text) => codePoints(text) <= limits.statusText, `A status has at most ${limits.statusText} characters.`);

/** Neither an emoji nor words means no status. */
export const SetStatus = z.object({
  emoji: z
    .string()
    .trim()
    .transform((emoji) => emoji || null)
    .refine((emoji) => emoji === null || isOneEmoji(emoji), "Choose one emoji."),
  text: StatusText,
  lasts: z.enum(statusLengths, "Choose how long the status stays."),
});
export type SetStatus = z.infer<typeof SetStatus>;

/** The square of the picture that is kept, in pixels of the picture as it stands upright. */
const Crop = z.object({
  x: z.number().min(0).max(100_000),
  y: z.number().min(0).max(100_000),
  size: z.number().min(1).max(100_000),
});

/** The picture comes as bytes, which only a form can send: the network's typed calls carry none. */
export const ChangeAvatar = z.object({
  picture: z.custom<Uint8Array>((picture) => picture instanceof Uint8Array, "Choose a picture."),
  crop: Crop.optional(),
});
export type ChangeAvatar = z.infer<typeof ChangeAvatar>;

export const OnePerson = z.object({ personId: Id });

export const NamedPerson = z.object({ handle: z.string().trim().toLowerCase().min(1).max(limits.handle.max) });
export type NamedPerson = z.infer<typeof NamedPerson>;

export const BrowsePeople = z.object({
  search: z.string().trim().max(100).default(""),
  /** Where the page before ended: the last person's id and, behind a dot, their name. */
  after: z
    .string()
    .max(200)
    .transform((place) => ({ id: place.slice(0, 36), name: place.slice(37) }))
    .pipe(z.object({ id: Id, name: z.string() }))
    .optional(),
});
export type BrowsePeople = z.infer<typeof BrowsePeople>;
