import { complianceErrors } from '../../errors.ts';

/** Larger than any screenshot and most photos of a page. */
const MOST_IMAGE_BYTES = 10 * 1024 * 1024;

/** How files of each type begin, whatever they call themselves. */
const BEGINNINGS: Readonly<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

export function assertKnownKind(mediaType: string): void {
  if (BEGINNINGS[mediaType] === undefined) {
    throw complianceErrors.image_kind_refused({ known: Object.keys(BEGINNINGS).join(', ') });
  }
}

/** The bytes of one image from the chunks of a stream; refused as soon as they are too many or begin as something else. */
export async function takeImage(
  chunks: AsyncIterator<{ readonly chunk?: Uint8Array | undefined }>,
  mediaType: string,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    const { chunk } = next.value;
    if (chunk === undefined || chunk.length === 0) continue;
    bytes += chunk.length;
    if (bytes > MOST_IMAGE_BYTES) throw complianceErrors.image_too_large({ most: MOST_IMAGE_BYTES });
    pieces.push(chunk);
  }
  const image = Buffer.concat(pieces);
  const beginning = BEGINNINGS[mediaType] ?? [];
  if (bytes === 0 || beginning.some((byte, at) => image[at] !== byte)) throw complianceErrors.image_unreadable();
  return image;
}
