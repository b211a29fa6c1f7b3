import { AppError } from '@salesmesh/chassis/errors';
import { complianceErrors } from './errors.ts';

const ATTEMPTS = 8;
const lostRaces: readonly string[] = ['compliance.version_conflict', 'chassis.duplicate_key', 'chassis.write_conflict'];

/** Whether somebody else wrote first, so that reading and deciding anew may succeed. */
export function isLostRace(error: unknown): boolean {
  return error instanceof AppError && lostRaces.includes(error.code);
}

/** Tries again after each lost race, and when it gave nothing. ABORTED compliance.too_contended when it loses all of them. */
export async function repeatLost<R>(attempt: () => Promise<R | undefined>): Promise<R> {
  for (let lost = 0; lost < ATTEMPTS; lost += 1) {
    const done = await attempt().catch(undefinedWhenLost);
    if (done !== undefined) return done;
  }
  throw complianceErrors.too_contended();
}

function undefinedWhenLost(error: unknown): undefined {
  if (isLostRace(error)) return undefined;
  throw error;
}
