import { setTimeout as sleep } from "node:timers/promises";
import { sessionCookieName } from "~/platform/auth/session-cookie";

export type Line = { conversationId: string; clientId: string; body: string };
/** Somebody's way to the product: the token may have to be minted anew when their session has ended. */
export type Voice = { url: string; token(isAnew: boolean): Promise<string>; signal: AbortSignal };

const longestPause = 5_000;

/** Sends a message as a browser would, with the same client id until the server has taken it. */
export async function sayLine(voice: Voice, line: Line): Promise<void> {
  let isAnew = false;
  for (let pause = 100; ; pause = Math.min(pause * 2, longestPause)) {
    const answer = await tryOnce(voice, line, isAnew);
    if (answer?.ok) return;
    isAnew = answer?.status === 401;
    if (answer && isFinal(answer.status)) throw new Error(`A speech was refused: ${await sentenceOf(answer)}`);
    await sleep(waitOf(answer) ?? pause, undefined, { signal: voice.signal });
  }
}

// Null when the server, or the database that mints the token, was away.
async function tryOnce(voice: Voice, line: Line, isAnew: boolean): Promise<Response | null> {
  try {
    return await post(voice, await voice.token(isAnew), line);
  } catch (error) {
    if (voice.signal.aborted) throw error;
    return null;
  }
}

function post({ url, signal }: Voice, token: string, line: Line): Promise<Response> {
  const cookie = `${sessionCookieName(url.startsWith("https:"))}=${token}`;
  return fetch(new URL("/api/trpc/messages.send", url), {
    method: "POST",
    headers: { "content-type": "application/json", origin: new URL(url).origin, cookie },
    body: JSON.stringify(line),
    signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
  });
}

// Asking again would not help; a session that ended, a full house or a server that is away are another matter.
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}

function waitOf(answer: Response | null): number | undefined {
  const seconds = Number(answer?.headers.get("retry-after"));
  return seconds > 0 ? seconds * 1_000 : undefined;
}

async function sentenceOf(answer: Response): Promise<string> {
  const said = (await answer.text()).slice(0, 300);
  return /"message":"([^"]+)"/.exec(said)?.[1] ?? `status ${answer.status}`;
}
