import { JetStreamApiError } from '@nats-io/jetstream';
import { AuthorizationError, PermissionViolationError, RequestError } from '@nats-io/transport-node';
import { AppError } from '../errors/errors.ts';
import { busErrors } from './bus-errors.ts';

/** The server has no room, no leader or no memory now; another try later may succeed. */
const PASSING_API_CODES = new Set([10008, 10009, 10023, 10028, 10047, 10077, 10167, 10176]);

/** Not being answered is UNAVAILABLE; an answer that refuses is chassis.bus_refused and stays so when tried again. */
export function translateBusError(error: unknown, subject: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof JetStreamApiError && !PASSING_API_CODES.has(error.code)) {
    return busErrors.bus_refused({ subject, status: error.code }, { cause: error });
  }
  if (error instanceof PermissionViolationError || error instanceof AuthorizationError) {
    return busErrors.bus_refused({ subject, status: error.name }, { cause: error });
  }
  if (error instanceof RequestError && error.cause instanceof PermissionViolationError) {
    return busErrors.bus_refused({ subject, status: error.cause.name }, { cause: error });
  }
  return busErrors.bus_unavailable({}, { cause: error });
}

/**
 * True when the server answered a batch with a refusal, so that the messages may be tried one by one. The client reports a
 * refused commit as a plain Error about the count, without the server's code.
 */
export function isBatchRefusal(error: unknown): boolean {
  return error instanceof JetStreamApiError || (error instanceof Error && /batch didn't contain/.test(error.message));
}
