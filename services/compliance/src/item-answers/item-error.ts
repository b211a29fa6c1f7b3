import { AppError, chassisErrors, isRetryable } from '@salesmesh/chassis/errors';
import type { ItemErrorInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';

/** An error as the answer for one item of many. What is not ours to show is said to be internal. */
export function itemError(error: unknown): ItemErrorInput {
  const shown = error instanceof AppError ? error : chassisErrors.internal({ traceId: '-' }, { cause: error });
  const [violation] = shown.fields;
  return {
    code: shown.code,
    field: violation?.field ?? '',
    message: violation === undefined ? shown.text : { zh: violation.zh, en: violation.en },
    retryable: isRetryable(shown) || shown.kind === 'RESOURCE_EXHAUSTED',
  };
}
