import type { Metadata } from '@grpc/grpc-js';
import { z } from 'zod';

const DETAIL_KEY = 'salesmesh-error-bin';
/** Proxies and gRPC libraries refuse trailers over 8 kB in all, so a long list of fields is cut to stay well below. */
const MAX_DETAIL_BYTES = 5_000;

const wireDetail = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  fields: z.array(
    z
      .object({ field: z.string(), value: z.string().optional(), zh: z.string(), en: z.string() })
      .transform(({ value, ...rest }) => (value === undefined ? rest : { ...rest, value })),
  ),
  retryAfterMs: z.number().optional(),
});
type Violation = { field: string; value?: string; zh: string; en: string };
type WireDetail = { code: string; zh: string; en: string; fields: readonly Violation[]; retryAfterMs?: number };

/** Puts the detail into the trailer, with as many fields from the front as fit. */
export function writeDetail(metadata: Metadata, detail: WireDetail): void {
  let bytes = encode(detail);
  for (let kept = detail.fields.length; bytes.length > MAX_DETAIL_BYTES && kept > 0; ) {
    kept = Math.floor(kept / 2);
    bytes = encode({ ...detail, fields: detail.fields.slice(0, kept) });
  }
  if (bytes.length <= MAX_DETAIL_BYTES) metadata.set(DETAIL_KEY, bytes);
}

/** The detail another service sent; undefined when there is none or it is not of our shape. */
export function readDetail(metadata: Metadata | undefined): z.infer<typeof wireDetail> | undefined {
  const raw = metadata?.get(DETAIL_KEY)[0];
  if (!(raw instanceof Uint8Array)) return undefined;
  const parsed = wireDetail.safeParse(parseJson(raw));
  return parsed.success ? parsed.data : undefined;
}

function encode(detail: WireDetail): Buffer {
  return Buffer.from(JSON.stringify(detail));
}

function parseJson(raw: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(raw).toString());
  } catch {
    // Bytes of another sender under our key are the same as no detail: the status alone then decides.
    return undefined;
  }
}
