import { seedBenchTeam } from "../db/seed/bench-team";
import { listenerFor, messageSender } from "./live";
import { gatherCrowd } from "./support/listeners";
import { runAtRate } from "./support/pace";
import type { Stage } from "./support/stage";

/** A thousand people in one channel, in which five messages are said in a second. */
export async function measureCrowd(stage: Stage) {
  const team = await seedBenchTeam(stage.databaseUrl, 1_000, "crowd");
  const there = { ...stage, team };
  // The gate counts connections for each address, and loopback has many.
  const crowd = await gatherCrowd(
    team.people.map((person, n) => ({ ...listenerFor(there, person.token), localAddress: `127.0.0.${2 + (n % 8)}` })),
  );
  const send = messageSender(there);
  await runAtRate(crowd, send, { rate: 5, seconds: 2 });
  const steady = await runAtRate(crowd, send, { rate: 5, seconds: 15 });
  crowd.close();
  return steady;
}
