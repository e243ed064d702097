import type { Line } from "./line";

/** The private channel in which the next survey is planned. */
export const design: Line[] = [
  { at: "30d 09:31", joins: "mo" },
  { at: "30d 09:31", joins: "chidi" },
  {
    at: "3d 09:00",
    by: "ada",
    says: "This is where we design leg two. What we must decide by Friday:\n\n- which stations to drop\n- soak time: four hours or six\n- whether one cradle is enough",
  },
  {
    at: "3d 09:26",
    by: "chidi",
    says: "Catch per station over four years, straight from the database:\n\n```sql\nselect station, count(*) filter (where fish > 0) as sets_with_fish, avg(fish)\nfrom sets\nwhere year between 2021 and 2024 and soak_hours < 5\ngroup by station\norder by avg(fish) desc;\n```\n\nStations 3, 7 and 11 come out as zero. Every year.",
  },
  { at: "3d 09:40", by: "mo", says: "That matches what we see on deck. Nobody will miss station 7." },
  {
    at: "2d 10:05",
    by: "ada",
    says: "One warning: the export writes `<NA>` for an empty set and not 0, so `avg(fish)` leaves those out. If x < 3 && y > 2, check twice.",
  },
  {
    at: "2d 10:11",
    by: "chidi",
    says: "Good catch. :+1: With zeros counted the order stays, only the means shrink by a third.",
  },
  {
    at: "1d 14:00",
    by: "mo",
    says: "Then six hours of soak and two people on the cradle. The order of work:\n\n1. replace the relay\n2. test the winch under load\n3. sail on Wednesday",
  },
  { at: "1d 14:20", by: "ada", says: "Agreed. @mo, will you write it up for the board? One page, no more." },
  { at: "55m", by: "mo", says: "Draft is at https://docs.bluefin.test/leg-2/plan. Comments until four, please." },
];
