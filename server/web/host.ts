import { createServer, type Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";
import type { Environment } from "../../app/platform/observe/environment";
import { log } from "../../app/platform/observe/log";
import { answerErrors } from "./answer-errors";
import { entryOf, openProduct, type Product } from "./build";
import { checkOrigin } from "./check-origin";
import { limitBody } from "./limit-body";
import type { OriginRules } from "./own-origins";
import { requestLog } from "./request-log";
import { securityHeaders } from "./security-headers";
import { trustedHost } from "./trusted-host";

export type Host = { app: express.Express; server: Server; product: Product };

const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
};

/** The one HTTP server: what must hold for every answer comes first, then files, the API and the pages. */
export async function openHost(environment: Environment, originRules: OriginRules): Promise<Host> {
  const isDevelopment = environment.NODE_ENV === "development";
  const app = express().disable("x-powered-by").set("trust proxy", environment.TRUST_PROXY);
  const server = createServer(timeouts, app);
  const product = await openProduct(isDevelopment, server);

  app.use(requestLog(log));
  app.use(trustedHost(originRules));
  app.use(securityHeaders({ isDevelopment, isHttps: environment.PUBLIC_URL.startsWith("https:") }));
  app.use(checkOrigin(originRules), limitBody());
  app.use(compression());
  app.use(product.files);
  app.use((request, response, next) => {
    product.load().then((build) => entryOf(build).api(request, response, next), next);
  });
  app.all("*", await pages(product, isDevelopment));
  app.use(answerErrors(log));
  return { app, server, product };
}

async function pages(product: Product, isDevelopment: boolean) {
  return createRequestHandler({
    build: isDevelopment ? product.load : await product.load(),
    getLoadContext: (request, response) => ({
      nonce: response.locals.nonce,
      requestId: response.locals.requestId,
      ip: request.ip ?? "",
    }),
  });
}
