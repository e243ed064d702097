type Turns = { atOnce: number; longestQueue: number; refuse: () => Error };

/** Lets costly work through a few at a time: the rest waits in a line, and who finds the line full is refused. */
export function inTurns({ atOnce, longestQueue, refuse }: Turns): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (queue.length >= longestQueue) throw refuse();
    if (running >= atOnce) await new Promise<void>((resolve) => queue.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
