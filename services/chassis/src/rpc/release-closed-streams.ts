import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Http2Stream } from 'node:http2';

const CLOSED = ['http2.server.stream.close', 'http2.client.stream.close'];

/**
 * Lets go, in this process, of what hangs on a closed HTTP/2 stream: the listeners by which grpc-js holds a whole call.
 * V8 allocates a function that is assigned to a property (`this.onwrite = …`, as every writable stream of Node.js does)
 * among the old objects at once, so that the stream lives until the next full collection, however short its call was;
 * with all of each call hanging on it, thousands of calls are copied about and then bring about a full collection.
 */
export function releaseClosedStreams(): void {
  for (const channel of CLOSED) {
    unsubscribe(channel, onClosed);
    subscribe(channel, onClosed);
  }
}

let closed: Http2Stream[] = [];

/** The stream tells its own listeners a moment after the channel. */
function onClosed(message: unknown): void {
  if (closed.push((message as { stream: Http2Stream }).stream) === 1) setImmediate(releaseAll);
}

function releaseAll(): void {
  const released = closed;
  closed = [];
  for (const stream of released) stream.removeAllListeners();
}
