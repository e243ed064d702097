import type { Line } from "./line";

/** What the whole team must know; only moderators speak. */
export const news: Line[] = [
  { at: "28d 08:00", joins: "adi" },
  { at: "28d 08:00", joins: "mo" },
  { at: "28d 08:01", joins: "chidi" },
  { at: "28d 08:01", joins: "mia" },
  {
    at: "14d 09:00",
    by: "ada",
    says: "**The grant is ours.** Three years, two ships, one new post. Thank you for every late evening that went into it.",
  },
  {
    at: "2d 16:30",
    by: "adi",
    says: "New password rule from Monday: at least ten characters. A short sentence is easier to keep than a puzzle.",
  },
  {
    at: "70m",
    by: "ada",
    says: "Leg two sails on Wednesday and not on Tuesday. The safety briefing moves with it: Wednesday, 06:00, on board.",
  },
];

/** Three people prepare a talk. */
export const group: Line[] = [
  {
    at: "6d 13:00",
    by: "ada",
    says: "Let us use this for the Tromsø talk. Twelve minutes, three speakers, so four each.",
  },
  {
    at: "6d 13:08",
    by: "mia",
    says: "I take the migration maps. Can somebody explain to me what _fork length_ is in one sentence?",
  },
  { at: "6d 13:12", by: "chidi", says: "From the tip of the snout to the fork of the tail. :straight_ruler:" },
  {
    at: "1d 17:02",
    by: "mia",
    says: "Slides are up. The font for the Japanese labels took me longer than the maps. 👩🏽‍🔬",
  },
];

/** Two people who work door to door. */
export const direct: Line[] = [
  {
    at: "5d 16:10",
    by: "ada",
    says: "Can you spare an hour for the reviewer's second question? I do not understand what they want.",
  },
  { at: "5d 16:18", by: "chidi", says: "They want the confidence interval for recapture, I think. Tomorrow at ten?" },
  { at: "5d 16:19", by: "ada", says: "Ten is perfect." },
  { at: "25m", by: "chidi", says: "The reviewer accepted it! Coffee is on me. :coffee:" },
];

/** Another team on the same server, which nobody of ours may see. */
export const harbourGeneral: Line[] = [
  { at: "9d 07:30", by: "max", says: "Berth plan for the week is on the board." },
  { at: "1d 07:30", by: "max", says: "Berth 4 is closed for dredging until further notice." },
];

/** A small public channel, which not everybody is in. */
export const boats: Line[] = [
  { at: "20d 07:10", joins: "chidi" },
  { at: "20d 07:12", by: "mo", says: "Who borrows a boat writes it here, with the hour when it is back." },
  { at: "3d 06:40", by: "chidi", says: "_Petrel_ until noon. I take the spare anchor along." },
  { at: "3d 12:05", by: "chidi", says: "Back. The starter wants two tries when it is cold." },
];

/** A channel that people ask to be let into. */
export const tagging: Line[] = [
  { at: "18d 10:05", joins: "chidi" },
  { at: "18d 10:06", joins: "ada" },
  { at: "18d 10:20", by: "mo", says: "Tag numbers are booked here before they go into a fish, and nowhere else." },
  { at: "2d 09:15", by: "chidi", says: "4410 to 4459 are mine for Wednesday." },
];

/** The first leg, which is over. */
export const legOne: Line[] = [
  { at: "60d 08:05", joins: "mo" },
  { at: "60d 08:06", joins: "chidi" },
  { at: "60d 08:07", joins: "mia" },
  { at: "59d 05:50", by: "mo", says: "Cast off. Wind from the west, four, nobody seasick yet." },
  { at: "41d 18:30", by: "ada", says: "All 212 tags are out. Thank you, everybody: this was the good one." },
];
