import { sql } from "drizzle-orm";
import { Router } from "express";
import { appState } from "./context/app-state";
import { serveAvatar } from "./pictures/serve-avatar";
import { answerCalls } from "./trpc/answer-calls";

/** What the host mounts beside the pages: the typed procedures and the health of the process. */
export const api = Router();

api.use("/api/trpc", answerCalls);

api.get("/avatars/:person/:key/:size", (request, response, next) => {
  serveAvatar(request, response).catch(next);
});

api.get("/health/live", (_request, response) => void response.json({ status: "ok" }));

// Without Soketi the product still takes and shows messages, so only the database decides.
api.get("/health/ready", async (_request, response) => {
  const { connection, publisher } = appState();
  const answers = await connection.db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const status = answers ? (publisher.isReachable() ? "ok" : "degraded") : "unavailable";
  response.status(answers ? 200 : 503).json({ status });
});
