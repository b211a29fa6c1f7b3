import { currentContext } from '@salesmesh/chassis/context';
import type { BidiHandler } from '@salesmesh/chassis/rpc';
import type { RedactImageRequest, RedactImageResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import type { ImageDesk } from './image/image-desk.ts';
import { assertKnownKind } from './image/taken-image.ts';

const CHUNK_BYTES = 256 * 1024;

/** The place in the queue is taken when the bytes are there: whoever sends slowly keeps nobody waiting. */
export function redactImage({
  images,
}: {
  images: ImageDesk;
}): BidiHandler<RedactImageRequest, RedactImageResponseInput> {
  return async function* handle(requests, { signal }) {
    const stream = requests[Symbol.asyncIterator]();
    const first = await stream.next();
    const header = first.done === true ? undefined : first.value.header;
    if (!header) throw complianceErrors.image_without_header();
    assertKnownKind(header.media_type);
    const { tenant: owner } = currentContext();
    using image = await images.takeImage(stream, { owner, mediaType: header.media_type });
    using place = images.takePlace(owner);
    const { format, width, height, found, image: covered } = await place.cover(image.bytes, signal);
    yield { findings: { media_type: `image/${format}`, width, height, found: [...found] } };
    for (let from = 0; from < covered.length; from += CHUNK_BYTES) {
      yield { chunk: Buffer.from(covered.subarray(from, from + CHUNK_BYTES)) };
    }
  };
}
