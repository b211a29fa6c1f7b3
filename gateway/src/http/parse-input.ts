import { checkSchema } from '@salesmesh/chassis/field-check';
import type { Request } from 'express';
import type { z } from 'zod';
import { errors } from '../errors.ts';
import type { AnyRoute, RouteInput } from './route.ts';

/** The value as the schema has it, or INVALID_ARGUMENT gateway.invalid_request naming every wrong field below `place`. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, place: string): z.output<S> {
  const checked = checkSchema(schema, value, place);
  if ('value' in checked) return checked.value;
  throw errors.invalid_request({}, { fields: checked.violations });
}

/** What a handler is given, checked part by part; a body that is not wanted is not read. */
export function parseInput(route: AnyRoute, request: Request, requestId: string): RouteInput {
  return {
    params: (route.params ? parse(route.params, request.params, 'path') : {}) as RouteInput['params'],
    query: (route.query ? parse(route.query, request.query, 'query') : {}) as RouteInput['query'],
    body: (route.body ? parse(route.body, bodyOf(request), '') : {}) as RouteInput['body'],
    requestId,
    idempotencyKey: request.headers['idempotency-key'] === requestId ? requestId : undefined,
    expectedVersion: route.isVersioned ? versionOf(request.headers['if-match']) : 0,
  };
}

/** A body of another type was not read. Taking it for an empty one would change things to what nobody said. */
function bodyOf(request: Request): unknown {
  const isSent = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  if (request.body !== undefined || !isSent) return request.body ?? {};
  const type = request.headers['content-type'] ?? '-';
  throw errors.unsupported_content({ type: type.slice(0, 100), allowed: 'application/json' });
}

/** An entity tag here is the version in quotes (RFC 9110 §8.8.3). */
function versionOf(ifMatch: string | undefined): number {
  const version = /^"?(\d{1,9})"?$/.exec(ifMatch ?? '')?.[1];
  if (version === undefined) throw errors.version_required();
  return Number(version);
}
