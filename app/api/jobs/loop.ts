import { log } from "~/platform/observe/log";

export type Loop = { stop(): Promise<void> };

/** Runs `work` again and again with a pause between the runs; a failure is logged and the next run comes all the same. */
export function every(pause: number, name: string, work: () => Promise<unknown>): Loop {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isFailing = false;
  let running: Promise<void> = Promise.resolve();

  const turn = async () => {
    try {
      await work();
      isFailing = false;
    } catch (err) {
      if (!isFailing && !isStopped) log.warn({ err, job: name }, "A job failed and will be tried again.");
      isFailing = true;
    }
    if (!isStopped) plan();
  };
  const plan = () => {
    timer = setTimeout(() => {
      running = turn();
    }, pause);
    timer.unref();
  };
  plan();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
