import { z } from "zod";

const channel = z.string().min(1).max(200);
const nothing = z.strictObject({}).optional();

// All that a browser may say, to the letter. Typing keeps only the thread: who types is for the gate to say.
const ClientFrame = z.discriminatedUnion("event", [
  z.strictObject({ event: z.literal("pusher:ping"), data: nothing }),
  z.strictObject({ event: z.literal("pusher:pong"), data: nothing }),
  z.strictObject({
    event: z.literal("pusher:subscribe"),
    data: z.strictObject({ channel, auth: z.string().max(300).optional() }),
  }),
  z.strictObject({ event: z.literal("pusher:unsubscribe"), data: z.strictObject({ channel }) }),
  z.strictObject({
    event: z.literal("client-typing"),
    channel,
    data: z.object({ threadId: z.uuid().optional() }).optional(),
  }),
]);

export type ClientFrame = z.infer<typeof ClientFrame>;

/** The frame in a text; null when it is anything we do not know. */
export function readClientFrame(text: string): ClientFrame | null {
  const read = ClientFrame.safeParse(readJson(text));
  return read.success ? read.data : null;
}

const Established = z.object({ event: z.literal("pusher:connection_established"), data: z.string() });
const EstablishedData = z.object({ socket_id: z.string().regex(/^\d+\.\d+$/) });

/** The socket id in Soketi's first frame; null when it says something else. */
export function readSocketId(text: string): string | null {
  const frame = Established.safeParse(readJson(text));
  if (!frame.success) return null;
  const data = EstablishedData.safeParse(readJson(frame.data.data));
  return data.success ? data.data.socket_id : null;
}

export function pingText(): string {
  return '{"event":"pusher:ping","data":{}}';
}

export function subscribeText(name: string, auth: string): string {
  return JSON.stringify({ event: "pusher:subscribe", data: { channel: name, auth } });
}

export function unsubscribeText(name: string): string {
  return JSON.stringify({ event: "pusher:unsubscribe", data: { channel: name } });
}

export function typingText(name: string, data: { personId: string; threadId?: string }): string {
  return JSON.stringify({ event: "client-typing", channel: name, data });
}

/** What Soketi would say to a subscription that it does not accept. */
export function subscriptionErrorText(name: string, type: "AuthError" | "LimitReached"): string {
  const error = type === "AuthError" ? "Not for you." : "Too many channels.";
  const status = type === "AuthError" ? 401 : 429;
  return JSON.stringify({ event: "pusher:subscription_error", channel: name, data: { type, error, status } });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
