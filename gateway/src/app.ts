import type { Ids } from '@salesmesh/chassis/ids';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { mountRoutes, type RouteGuards } from './http/mount-routes.ts';
import type { AnyRoute } from './http/route.ts';
import { answerNotFound, type answerProblem } from './middleware/answer-problem/answer-problem.ts';
import { identifyRequest } from './middleware/identify-request/identify-request.ts';
import { traceRequest } from './middleware/trace-request/trace-request.ts';
import { openApiDocument } from './openapi/openapi-document.ts';
import { docsRoutes } from './routes/platform/docs-routes.ts';

type AppParts = {
  routes: readonly AnyRoute[];
  guards: Omit<RouteGuards, 'readJson'>;
  /** Of requests and of their traces. */
  ids: Ids;
  answerProblem: ReturnType<typeof answerProblem>;
  maxBodyBytes: number;
  /** Addresses and ranges of the proxies whose word about the client's address is believed; none: the peer is the client. */
  trustedProxies: readonly string[];
};

export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  // Answers change with the token: an entity tag over the body would only cost time. Versions set their own.
  app.set('etag', false);
  app.set('trust proxy', parts.trustedProxies);
  app.use(helmet(), traceRequest(parts.ids), identifyRequest(parts.ids));
  app.use(docsRoutes(openApiDocument(parts.routes)));
  mountRoutes(app, parts.routes, { ...parts.guards, readJson: express.json({ limit: parts.maxBodyBytes }) });
  app.use(answerNotFound, parts.answerProblem);
  return app;
}
