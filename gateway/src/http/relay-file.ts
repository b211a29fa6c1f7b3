import type { Request, Response } from 'express';
import { errors } from '../errors.ts';
import { relay, writeNdjson } from './ndjson.ts';

/** An import as the contracts have it: a header, then the bytes of the file; back come rows and, last, a summary. */
type FileCall<Header> = AsyncIterable<{
  rows?: { rows: readonly unknown[] } | null | undefined;
  summary?: unknown;
}> & {
  send(part: { header: Header } | { chunk: Uint8Array }): Promise<void>;
  end(): void;
  cancel(): void;
};
type Upload<Header> = { readonly header: Header; readonly maxBytes: number };

/** A file that says that it is too large need not be read for that; of another the rows until the limit are taken. */
export function refuseTooLarge(request: Request, maxBytes: number): void {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw errors.body_too_large({ limit: maxBytes });
}

/** Hands the body on as it comes, and answers a line per row as it becomes durable, last the summary. */
export async function relayFile<Header>(
  call: FileCall<Header>,
  upload: Upload<Header>,
  request: Request,
  response: Response,
): Promise<void> {
  await relay(call, sendFile(call, upload, request), writeNdjson(response, rowsOf(call)));
}

async function sendFile<Header>(call: FileCall<Header>, upload: Upload<Header>, request: Request): Promise<void> {
  await call.send({ header: upload.header });
  let received = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (received > upload.maxBytes) throw errors.body_too_large({ limit: upload.maxBytes });
    await call.send({ chunk });
  }
  call.end();
}

async function* rowsOf<Header>(answers: FileCall<Header>): AsyncIterable<unknown> {
  for await (const { rows: part, summary } of answers) {
    for (const row of part?.rows ?? []) yield { row };
    if (summary) yield { summary };
  }
}
