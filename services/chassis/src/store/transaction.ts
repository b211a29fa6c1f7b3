import type { ClientSession, Connection } from 'mongoose';
import { AppError } from '../errors/errors.ts';
import { translated } from './driver-errors.ts';
import type { WriteSignals } from './write-signals.ts';

const ATTEMPTS = 5;

/**
 * Snapshot reads, majority commit. Only a race with another transaction is run again: the driver's own endless retry
 * would hold a caller for two minutes while the database is away.
 */
export async function runTransaction<R>(
  connection: Connection,
  signals: WriteSignals,
  fn: (session: ClientSession) => Promise<R>,
): Promise<R> {
  const session = await translated('transaction', () => connection.startSession());
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        session.startTransaction({
          readConcern: { level: 'snapshot' },
          writeConcern: { w: 'majority', journal: true },
        });
        const result = await fn(session);
        await translated('transaction', () => session.commitTransaction());
        signals.committed(session);
        return result;
      } catch (error) {
        signals.abandoned(session);
        await abort(session);
        if (!(error instanceof AppError) || error.code !== 'chassis.write_conflict' || attempt === ATTEMPTS)
          throw error;
      }
    }
  } finally {
    await session.endSession();
  }
}

/** A failed abort changes nothing: the server drops the transaction with the session. */
async function abort(session: ClientSession): Promise<void> {
  if (session.inTransaction()) await session.abortTransaction().catch(() => {});
}
