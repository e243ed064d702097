import Pusher from "pusher";
import type { SoketiProcess } from "./soketi-process";

/** Publishes one event, as any server with the secret could. */
export async function publish(soketi: SoketiProcess, channel: string, data: object): Promise<void> {
  const { host, appId, key, secret } = soketi;
  const pusher = new Pusher({ appId, key, secret, host, port: String(soketi.port), useTLS: false });
  await pusher.trigger(channel, "changes", data);
}
