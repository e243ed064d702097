import { callerFactory, router } from "./procedures";
import { account } from "./routers/account";
import { administration } from "./routers/administration";
import { conversations } from "./routers/conversations";
import { entrance } from "./routers/entrance";
import { messages } from "./routers/messages";
import { people } from "./routers/people";
import { presence } from "./routers/presence";
import { reading } from "./routers/reading";
import { requests } from "./routers/requests";
import { responses } from "./routers/responses";
import { sanctions } from "./routers/sanctions";
import { sidebar } from "./routers/sidebar";
import { sync } from "./routers/sync";
import { workspaces } from "./routers/workspaces";

export const appRouter = router({
  account,
  administration,
  workspaces,
  conversations,
  entrance,
  messages,
  reading,
  people,
  presence,
  sidebar,
  requests,
  sanctions,
  sync,
  ...responses,
});
export type AppRouter = typeof appRouter;

/** Calls procedures in process, through the same doors as the network. */
export const createCaller = callerFactory(appRouter);
