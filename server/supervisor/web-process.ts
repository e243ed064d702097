import { type ChildProcess, spawn } from "node:child_process";
import type { Variables } from "../../app/platform/observe/environment";
import type { WebMessage } from "../web/web-message";
import type { Keeper } from "./keep-running";
import { StartupError } from "./startup-error";

export type WebPlan = {
  root: string;
  isDevelopment: boolean;
  variables: Variables;
  onReady: (firstRunLink: string | null) => void;
};

const startPatience = 60_000;

/** How to run the web process. It ends by itself when the supervisor is gone. */
export function planWeb({ root, isDevelopment, variables, onReady }: WebPlan): Omit<Keeper, "say" | "giveUp"> {
  const how = isDevelopment ? ["--import", "tsx", "server/web.ts"] : ["build/web.js"];
  return {
    name: "The web process",
    spawn: () =>
      spawn(process.execPath, ["--max-old-space-size=512", "--enable-source-maps", ...how], {
        cwd: root,
        env: variables as NodeJS.ProcessEnv,
        detached: true,
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      }),
    ready: (child) => ready(child, onReady),
    stopSignal: "SIGTERM",
    lastSignal: "SIGKILL",
    patience: 3_000,
  };
}

function ready(child: ChildProcess, onReady: WebPlan["onReady"]): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (sentence: string) => reject(new StartupError(sentence));
    const timer = setTimeout(refuse, startPatience, "The web process did not become ready within a minute.");
    child.once("exit", (code, signal) => refuse(`The web process ended while starting (${signal ?? `code ${code}`}).`));
    child.once("message", (message: WebMessage) => {
      if (message.type === "refused") return refuse(message.sentence);
      onReady(message.firstRunLink);
      resolve();
    });
    child.once("exit", () => clearTimeout(timer)).once("message", () => clearTimeout(timer));
  });
}
