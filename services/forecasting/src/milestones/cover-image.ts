import { AppError } from '@salesmesh/chassis/errors';
import type { ScreeningServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { errors } from '../errors.ts';

/** The bytes of an image with everything personal covered; nothing of it comes before all of it went in. */
export type CoverImage = (mediaType: string, image: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** One image waits for others at most this long. */
const TIMEOUT_MS = 60_000;
const REFUSED: ReadonlySet<string> = new Set([
  'compliance.image_unreadable',
  'compliance.image_too_large',
  'compliance.image_kind_refused',
]);

/** Asks compliance, which alone reads images. Where it is away or busy the image is not taken: it is never kept as it came. */
export function coverImage(screening: Pick<ScreeningServiceClient, 'redactImage'>): CoverImage {
  return async function* cover(mediaType, image) {
    const call = screening.redactImage({ timeoutMs: TIMEOUT_MS });
    const send = async () => {
      await call.send({ header: { media_type: mediaType } });
      for await (const chunk of image) await call.send({ chunk: Buffer.from(chunk) });
      call.end();
    };
    const sending = send();
    sending.catch(() => call.cancel());
    try {
      for await (const { chunk } of call) if (chunk !== undefined) yield chunk;
    } catch (cause) {
      // What was wrong with the upload itself shows on the call as no more than a cancellation.
      await sending;
      throw translated(cause);
    }
    await sending;
  };
}

function translated(cause: unknown): unknown {
  if (!(cause instanceof AppError)) return cause;
  if (REFUSED.has(cause.code)) return errors.evidence_unreadable({}, { cause });
  const { retryAfterMs } = cause;
  if (cause.code !== 'compliance.reader_busy') return cause;
  return errors.evidence_must_wait({}, { cause, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
}
