import type { Server } from "node:http";

const drainPatience = 1_500;

/** Stops accepting, lets answers under way finish for a moment, and then closes what is left. */
export async function stopServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), drainPatience);
  await closed;
  clearTimeout(timer);
}
