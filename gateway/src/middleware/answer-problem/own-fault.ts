import { AppError, type ErrorKind } from '@salesmesh/chassis/errors';

const aboutTheCaller: ReadonlySet<ErrorKind> = new Set(['UNAUTHENTICATED', 'PERMISSION_DENIED']);
const aboutTheCall: ReadonlySet<string> = new Set(['chassis.deadline_missing', 'chassis.context_invalid']);

/**
 * Whether a service turned away this gateway rather than the person: its certificate, its right to call, its headers. The
 * chassis says so, never a service's own code. The person can do nothing about it and must not be sent to sign in again.
 */
export function isOwnFault(error: unknown): boolean {
  if (!(error instanceof AppError && error.isRemote && error.code.startsWith('chassis.'))) return false;
  return aboutTheCaller.has(error.kind) || aboutTheCall.has(error.code);
}
