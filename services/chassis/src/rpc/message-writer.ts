import type { Duplex, Writable } from 'node:stream';

/** Resolves when the stream has room again; rejects when it closes or the signal aborts first. */
export function write(stream: Writable | Duplex, message: unknown, signal: AbortSignal): Promise<void> | undefined {
  if (signal.aborted) return Promise.reject(signal.reason);
  if (stream.write(message)) return undefined;
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      stream.off('drain', settle);
      stream.off('close', settle);
      signal.removeEventListener('abort', settle);
      if (signal.aborted) reject(signal.reason);
      else if (stream.writableNeedDrain) reject(new Error('the stream closed while a message was waiting'));
      else resolve();
    };
    stream.on('drain', settle);
    stream.on('close', settle);
    signal.addEventListener('abort', settle);
  });
}
