import { parentPort, workerData } from 'node:worker_threads';
import { type ForecastInput, forecastPipeline, type PipelineForecast } from '../deal-model/forecast-pipeline.ts';

export type ForecastMessage = { readonly share01: number } | { readonly forecast: PipelineForecast };

const { deals, asOf } = workerData as ForecastInput;
const tell = (message: ForecastMessage) => parentPort?.postMessage(message);

tell({ forecast: forecastPipeline({ deals, asOf, onProgress: (done, total) => tell({ share01: done / total }) }) });
