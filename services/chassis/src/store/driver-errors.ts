import { storeErrors } from './store-errors.ts';

type DriverError = Error & {
  code?: number | string;
  errorLabels?: readonly string[];
  writeErrors?: readonly unknown[];
  hasErrorLabel?: (label: string) => boolean;
};

const AWAY_NAMES = new Set([
  ...['MongoServerSelectionError', 'MongooseServerSelectionError', 'MongoNetworkError', 'MongoNetworkTimeoutError'],
  ...['MongoNotConnectedError', 'MongoTopologyClosedError', 'PoolClearedError', 'MongoPoolClearedError'],
  ...['PoolClosedError', 'MongoPoolClosedError', 'WaitQueueTimeoutError', 'MongoWaitQueueTimeoutError'],
  ...['MongoClientClosedError', 'MongoExpiredSessionError', 'DisconnectedError', 'MongoPoolClearedOnNetworkError'],
]);
/** Server codes of a member that is stepping down, shutting down or cannot reach the majority. */
const AWAY_CODES = new Set<unknown>([6, 7, 64, 89, 91, 189, 9001, 10107, 11600, 11602, 13435, 13436]);
/** A write to a socket that the other side has just closed leaves the driver as the plain error of Node. */
const SOCKET_CODES = new Set<unknown>([
  ...['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND'],
  ...['EAI_AGAIN', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ERR_SOCKET_CLOSED'],
]);
const WRITE_CONFLICT = 112;
const DUPLICATE_KEY = 11000;

/** Runs one call of the driver and gives its errors as errors of the platform; unknown ones pass as they are. */
export async function translated<T>(collection: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translateDriverError(error, collection);
  }
}

export function translateDriverError(error: unknown, collection: string): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as DriverError;
  if (isUnavailable(error)) return storeErrors.store_unavailable({}, { cause: error });
  if (code === DUPLICATE_KEY) {
    return storeErrors.duplicate_key({ collection, index: indexNameOf(error) }, { cause: error });
  }
  if (code === WRITE_CONFLICT || hasLabel(error, 'TransientTransactionError')) {
    return storeErrors.write_conflict({}, { cause: error });
  }
  return error;
}

/** True when the database cannot be reached or has no primary, so that another try later may succeed. */
export function isUnavailable(error: Error): boolean {
  const { code, name, message } = error as DriverError;
  if (AWAY_NAMES.has(name) || AWAY_CODES.has(code) || SOCKET_CODES.has(code)) return true;
  if (hasLabel(error, 'RetryableWriteError') && code !== WRITE_CONFLICT) return true;
  // A bulk write that never reached the server hides the class of what stopped it, but then it carries no code either.
  if (name === 'MongoBulkWriteError' && code === undefined) return (error as DriverError).writeErrors?.length === 0;
  // Mongoose has no code for a call before the first connection; its text is the only sign.
  return name === 'MongooseError' && /initial connection|bufferCommands/.test(message);
}

/** The index's name holds no values, unlike the rest of the driver's message. */
function indexNameOf(error: Error): string {
  return /index: (\S+)/.exec(error.message)?.[1] ?? 'unknown';
}

function hasLabel(error: Error, label: string): boolean {
  const { hasErrorLabel, errorLabels } = error as DriverError;
  return hasErrorLabel?.call(error, label) ?? errorLabels?.includes(label) ?? false;
}
