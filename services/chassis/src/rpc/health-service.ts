import type { Server, ServerUnaryCall, ServerWritableStream, sendUnaryData } from '@grpc/grpc-js';
import { service } from 'grpc-health-check';

type Status = { status: 'SERVING' | 'NOT_SERVING' };
const WATCH_EVERY_MS = 1_000;

/**
 * grpc.health.v1, answered from `isServing` at the time of the question for every service name alike: a process is ready
 * as a whole. Open to every caller the transport admits.
 */
export function addHealth(server: Server, isServing: () => boolean): void {
  const current = (): Status => ({ status: isServing() ? 'SERVING' : 'NOT_SERVING' });
  server.addService(service, {
    check: (_call: ServerUnaryCall<unknown, Status>, callback: sendUnaryData<Status>) => callback(null, current()),
    watch: (call: ServerWritableStream<unknown, Status>) => {
      let last = current();
      call.write(last);
      const timer = setInterval(() => {
        const next = current();
        if (next.status !== last.status) call.write(next);
        last = next;
      }, WATCH_EVERY_MS);
      timer.unref();
      call.on('cancelled', () => clearInterval(timer));
    },
  });
}
