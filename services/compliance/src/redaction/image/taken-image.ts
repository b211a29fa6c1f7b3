import { complianceErrors } from '../../errors.ts';
import type { FairShare } from './fair-share.ts';

/** Larger than any screenshot and most photos of a page. */
export const MOST_IMAGE_BYTES = 10 * 1024 * 1024;

/** How files of each type begin, whatever they call themselves. */
export const PDF = 'application/pdf';
const BEGINNINGS: Readonly<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  [PDF]: [0x25, 0x50, 0x44, 0x46, 0x2d],
};
const IMAGES = Object.keys(BEGINNINGS).filter((kind) => kind !== PDF);

/** `isToBeRead`: where a text is wanted, documents are taken as well as images. */
export function assertKnownKind(mediaType: string, isToBeRead = false): void {
  const known = isToBeRead ? [...IMAGES, PDF] : IMAGES;
  if (!known.includes(mediaType)) {
    throw complianceErrors.image_kind_refused({ known: known.join(', ') });
  }
}

type ImageChunks = AsyncIterator<{ readonly chunk?: Uint8Array | undefined }>;

/** The bytes of one image. They count as held until it is disposed of. */
export type TakenImage = Disposable & { readonly bytes: Uint8Array };
/** What chunks of a stream are gathered under. */
export type TakeTerms = {
  readonly owner: string;
  readonly mediaType: string;
  /** Bytes of images that all who send them share. */
  readonly held: FairShare;
  readonly deadlineMs: number;
};

/**
 * Refused as soon as the bytes are too many or too late, find no room, or begin as something else. Whoever sends slowly
 * holds only what came.
 */
export async function takeImage(
  chunks: ImageChunks,
  { owner, mediaType, held, deadlineMs }: TakeTerms,
): Promise<TakenImage> {
  using room = new DisposableStack();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of inTime(chunks, deadlineMs)) {
    bytes += chunk.length;
    if (bytes > MOST_IMAGE_BYTES) throw complianceErrors.image_too_large({ most: MOST_IMAGE_BYTES });
    const part = held.take(owner, chunk.length);
    if (part === undefined) throw complianceErrors.reader_busy({}, { retryAfterMs: deadlineMs });
    room.use(part);
    pieces.push(chunk);
  }
  const image = Buffer.concat(pieces);
  const beginning = BEGINNINGS[mediaType] ?? [];
  if (bytes === 0 || beginning.some((byte, at) => image[at] !== byte)) throw complianceErrors.image_unreadable();
  const kept = room.move();
  return { bytes: image, [Symbol.dispose]: () => kept.dispose() };
}

async function* inTime(chunks: ImageChunks, deadlineMs: number): AsyncGenerator<Uint8Array> {
  const late = Promise.withResolvers<never>();
  const tooSlow = () => late.reject(complianceErrors.image_too_slow({ seconds: deadlineMs / 1_000 }));
  const timer = setTimeout(tooSlow, deadlineMs);
  try {
    for (;;) {
      const next = await Promise.race([chunks.next(), late.promise]);
      if (next.done === true) return;
      if (next.value.chunk !== undefined && next.value.chunk.length > 0) yield next.value.chunk;
    }
  } finally {
    clearTimeout(timer);
  }
}
