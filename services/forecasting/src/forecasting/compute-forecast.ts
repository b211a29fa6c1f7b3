import { Worker } from 'node:worker_threads';
import type { Day, Deal } from '../deal-model/deal.ts';
import type { PipelineForecast } from '../deal-model/forecast-pipeline.ts';
import type { ForecastMessage } from './forecast-worker.ts';

type ComputeOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (share01: number) => void;
};
type ForecastInput = { readonly deals: readonly Deal[]; readonly asOf: Day };

/**
 * Computes in a thread of its own, so that other calls are answered meanwhile. Check the input first: an error that
 * crosses threads loses its class.
 */
export async function computeForecast(
  input: ForecastInput,
  { signal, onProgress }: ComputeOptions,
): Promise<PipelineForecast> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<PipelineForecast>();
  // No inherited flags: it computes, so it needs neither telemetry nor a debugger port.
  const worker = new Worker(new URL('./forecast-worker.ts', import.meta.url), { workerData: input, execArgv: [] });
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  worker.on('message', (message: ForecastMessage) => {
    if ('forecast' in message) resolve(message.forecast);
    else onProgress(message.share01);
  });
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`the forecast worker ended early with code ${code}`)));
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
