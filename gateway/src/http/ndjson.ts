import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Response } from 'express';
import { errors } from '../errors.ts';

/**
 * Sends each item as a line as it comes; a slow reader slows the source down. An error before the first line is the
 * caller's to answer as any other; after it the status is gone, and the problem follows as the last line.
 */
export async function writeNdjson(response: Response, items: AsyncIterable<unknown>): Promise<void> {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  for await (const item of items) {
    if (closed.signal.aborted) return;
    if (!response.headersSent) response.status(200).type('application/x-ndjson');
    if (!response.write(`${JSON.stringify(item)}\n`)) await once(response, 'drain', { signal: closed.signal });
  }
  response.end();
}

/**
 * Runs both sides of a two-way call to their end. When the sending side fails the call is cancelled, and its failure is
 * the one to show: the answers then end with no more than the cancellation.
 */
export async function relay(call: { cancel(): void }, sending: Promise<void>, answering: Promise<void>): Promise<void> {
  sending.catch(() => call.cancel());
  const [sent, answered] = await Promise.allSettled([sending, answering]);
  if (sent.status === 'rejected') throw sent.reason;
  if (answered.status === 'rejected') throw answered.reason;
}

/** Objects of a body with one JSON text a line, with the line each stands on. Blank lines are passed over. */
export async function* readNdjson(body: Readable): AsyncIterable<{ line: number; value: unknown }> {
  let line = 0;
  for await (const text of createInterface({ input: body, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== '') yield { line, value: parseLine(text, line) };
  }
}

function parseLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const field = `line ${line}`;
    const fields = [{ field, zh: `第 ${line} 行不是有效的 JSON`, en: `line ${line} is not valid JSON` }];
    throw errors.malformed_body({ type: 'NDJSON' }, { cause, fields });
  }
}
