import type { Way } from "~/client/query/clients";
import type { Diary } from "./diary";
import type { Dice } from "./dice";

/** What the network does to answers and requests at this moment, as shares of all calls that change something. */
export type Weather = { losesAnswers: number; doublesRequests: number };

type Reach = { cookie: string; origin: string; weather: Weather; dice: Dice; diary: Diary };

/** Somebody's way to the procedures: with their cookie, and through the weather. */
export function createReach({ cookie, origin, weather, dice, diary }: Reach): NonNullable<Way["fetch"]> {
  return async (input, asked = {}) => {
    const init = asked as RequestInit;
    const headers = new Headers(init.headers);
    headers.set("Cookie", cookie);
    headers.set("Origin", origin);
    const request = { ...init, headers };
    const isChange = init.method === "POST";
    // A proxy that believes the first try was lost; the page hears of one answer only.
    if (isChange && dice.happens(weather.doublesRequests)) fetch(input, request).then(drain, () => {});
    const answer = await fetch(input, request);
    if (answer.status >= 500) diary.fault(String(input), answer.status, await answer.clone().text());
    if (!isChange || !dice.happens(weather.losesAnswers)) return answer;
    await drain(answer);
    throw new TypeError("The answer was lost on its way.");
  };
}

async function drain(answer: Response): Promise<void> {
  await answer.arrayBuffer().catch(() => {});
}
