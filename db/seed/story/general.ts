import type { Line } from "./line";

const longReport = `Summary of leg one, so that nobody has to read the whole cruise log.

We set 26 longlines between 62°N and 64°N and fished 18 of them in full; the other eight were cut short by swell above four metres. Of 212 bluefin on deck, 48 were fit to tag. Median fork length was 231 cm (range 187 to 268), which is larger than in 2022 and much larger than in 2019. All 48 pop-up tags answered the surface test, and the first three have already sent a position.

Three things did not go to plan. The winch controller failed twice and needs the spare relay before leg two. The salinity sensor on the CTD drifted by about 0.04 after the third cast, so please treat casts 4 to 9 as provisional until Mia has compared them with the bottle samples. And we lost one receiver at station 14: the mooring came up without it, with a clean cut in the rope, most likely by a trawl.

What I would change: fewer stations, longer soak times, and a second person on the tagging cradle. Handling time was 74 seconds at the median when two of us worked and 121 when one did, and we know from the holding-pen trial that survival drops after 90. If we drop stations 3, 7 and 11, which never gave a fish in four years, we gain a day and a half and lose nothing that the model uses.

The data are on the shared drive under \`/surveys/2024/leg-1\`. Photographs follow when the satellite link is kinder to us.`;

/** The channel that everybody is in. */
export const general: Line[] = [
  { at: "64d 09:05", joins: "ada" },
  { at: "64d 09:06", joins: "adi" },
  { at: "64d 09:06", joins: "mo" },
  { at: "62d 10:20", joins: "chidi" },
  { at: "60d 08:15", joins: "mia" },
  {
    at: "43d 15:32",
    by: "dee",
    says: "My last day. The old surveys are now under `/surveys/2019-2023`; if a link is broken, tell Mo. It was good to work with you all. :wave:",
  },
  { at: "42d 09:00", leaves: "dee" },
  { at: "21d 11:00", joins: "pip" },
  {
    at: "3d 06:40",
    by: "mo",
    says: "Good morning. *Solvei* left Bergen at 05:30 with all **48 pop-up tags** on board. Position reports come every six hours.",
  },
  { at: "3d 06:43", by: "ada", says: "Fair winds! :fish: :ocean:" },
  { at: "3d 12:00", by: "pip", says: "Solvei 12:00 UTC · 60.91°N 3.48°E · wind 7 m/s NW · sea 1.8 m" },
  {
    at: "3d 13:15",
    by: "chidi",
    says: "The otolith readings for 2023 are done: 340 fish, two readers, agreement within one year for 94 %. The table is at https://data.bluefin.test/otoliths/2023?view=table#summary",
  },
  {
    at: "3d 13:21",
    by: "mia",
    says: "94 % is the best we ever had. Did you blind the second reader this time, @chidi?",
  },
  {
    at: "3d 13:24",
    by: "chidi",
    says: "> Did you blind the second reader\n\nYes. Labels were shuffled by Pip, so neither of us knew the station.",
  },
  { at: "2d 08:02", joins: "gil" },
  {
    at: "2d 08:10",
    by: "adi",
    says: "Please welcome @gil from the harbour authority. Gil helps us with landing records until spring and sees this channel only.",
  },
  {
    at: "2d 08:14",
    by: "gil",
    says: "Hello everybody, and thank you. ¡Muchas gracias! The landings from Vigo, Cádiz and A Coruña arrive on Thursdays.",
  },
  { at: "2d 15:47", by: "mo", says: longReport },
  {
    at: "1d 09:12",
    by: "mia",
    says: "清水さん (焼津) からの返事:「標識番号 7731 は 10 月 12 日に再捕されました。」 So tag 7731 crossed the whole Pacific. 🎉",
  },
  {
    at: "1d 09:30",
    by: "adi",
    says: "ومن زملائنا في أكادير: وصلت العينات بحالة جيدة. The Agadir samples arrived in good condition.",
  },
  {
    at: "95m",
    by: "ada",
    says: "Reminder: the ethics forms for leg two are due tomorrow at noon. @mo @chidi, yours are the two that I miss.",
  },
  {
    at: "41m",
    by: "mo",
    says: "Sent. Also ~~Tuesday~~ **Wednesday** is the new sailing day, because of the winch relay.",
  },
  { at: "30m", by: "pip", says: "Solvei 06:00 UTC · in port, Ålesund · maintenance" },
];
