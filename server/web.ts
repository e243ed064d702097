import { once } from "node:events";
import { environment as readEnvironment } from "../app/platform/observe/environment";
import { log } from "../app/platform/observe/log";
import { attachGate } from "./gate/attach-gate";
import { entryOf } from "./web/build";
import { clientAddress } from "./web/client-address";
import { openHost } from "./web/host";
import { ownOrigins } from "./web/own-origins";
import { portSentence } from "./web/port-sentence";
import { stopServer } from "./web/stop-server";
import type { WebMessage } from "./web/web-message";

const stopPatience = 2_800;
const environment = readEnvironment();
const originRules = {
  publicUrl: environment.isPublicUrlChosen ? environment.PUBLIC_URL : undefined,
  trustedHops: environment.TRUST_PROXY,
};
const { app, server, product } = await openHost(environment, originRules);
const entry = entryOf(await product.load());
const gate = attachGate(server, {
  door: entry.liveDoor,
  soketi: {
    host: environment.SOKETI_HOST,
    port: environment.SOKETI_PORT,
    key: environment.SOKETI_KEY,
    secret: environment.SOKETI_SECRET,
  },
  origins: (request) => ownOrigins(request, originRules),
  addressOf: (request) => clientAddress(app, request),
  log: { info: (words) => log.info(words), warn: (words) => log.warn(words) },
  // Vite answers its own upgrades on the same server.
  ...(environment.NODE_ENV === "development" ? { onOtherUpgrade: () => undefined } : {}),
});

let isStopping = false;
for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.on(signal, () => void stop());

await start();

async function start(): Promise<void> {
  try {
    server.listen(environment.PORT, environment.HOST);
    await once(server, "listening");
  } catch (error) {
    const sentence = portSentence(error as NodeJS.ErrnoException, environment.HOST, environment.PORT);
    tell({ type: "refused", sentence });
    process.exit(1);
  }
  await entry.startWork();
  tell({ type: "ready", firstRunLink: await entry.firstRunLink() });
}

/** What has been accepted is finished, within a bound; nothing new comes in. */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(0), stopPatience);
  await Promise.all([stopServer(server), gate.close()]);
  await entry.stopWork();
  await product.close();
  process.exit(0);
}

function tell(message: WebMessage): void {
  process.send?.(message);
}
