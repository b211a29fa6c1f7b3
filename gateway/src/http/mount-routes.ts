import type { Express, NextFunction, Request, RequestHandler, Response } from 'express';
import { parseInput } from './parse-input.ts';
import { type AnyRoute, isStream } from './route.ts';

export type RouteGuards = {
  /** Runs what follows in the caller's context, or answers 401 or 403. */
  authenticate(route: AnyRoute): RequestHandler;
  limitRate(route: AnyRoute): RequestHandler;
  readJson: RequestHandler;
};

/** Mounts each route behind the same guards in the same order: who is it, how often, what does it say, answer. */
export function mountRoutes(app: Express, routes: readonly AnyRoute[], guards: RouteGuards): void {
  for (const route of routes) {
    const parsers = route.body === undefined ? [] : [guards.readJson];
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1').replace(/\{\*(\w+)\}/, '*$1');
    const steps = [guards.authenticate(route), guards.limitRate(route), ...parsers];
    app[route.method](path, ...steps, (request: Request, response: Response, next: NextFunction) => {
      answer(route, request, response).catch(next);
    });
  }
}

async function answer(route: AnyRoute, request: Request, response: Response): Promise<void> {
  const input = parseInput(route, request, requestIdOf(response));
  if (isStream(route)) {
    await route.stream(input, request, response);
    return;
  }
  const result = await route.handle(input);
  const version = versionOf(result);
  if (version !== undefined) response.set('etag', `"${version}"`);
  response.status(route.status ?? 200).json(result);
}

function requestIdOf(response: Response): string {
  return String(response.locals.requestId);
}

/** Version of the one object that an answer holds, for the If-Match of the next change. */
function versionOf(result: unknown): number | undefined {
  if (typeof result !== 'object' || result === null) return undefined;
  const [only] = Object.values(result).filter((value) => typeof value === 'object' && value !== null);
  const version = (only as { version?: unknown } | undefined)?.version;
  return typeof version === 'number' ? version : undefined;
}
