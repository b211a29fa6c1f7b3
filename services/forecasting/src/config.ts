import {
  accessSettings,
  listenSettings,
  loadConfig,
  stopSettings,
  tlsSettings,
  withTls,
} from '@salesmesh/chassis/config';
import { z } from 'zod';

const PREFIX = 'FORECASTING_';
const port = z.coerce.number().int().min(0).max(65_535);
const GIBIBYTE = 1_073_741_824;

const settings = z.object({
  /** Default 7050. */
  GRPC_PORT: port.default(7_050),
  /** `/livez` and `/readyz`. Default 8050. */
  HEALTH_PORT: port.default(8_050),
  MONGO_URL: z.string(),
  NATS_URL: z.string(),
  NATS_USER: z.string().optional(),
  /** Better as a file. */
  NATS_PASSWORD: z.string().optional(),
  ...tlsSettings,
  ...listenSettings,
  ...stopSettings,
  ...accessSettings,
  /** Covers what is personal in images of evidence. Default localhost:7020. */
  COMPLIANCE_ADDRESS: z.string().default('localhost:7020'),
  /** Largest evidence file. Default 20 MiB. */
  EVIDENCE_MAX_BYTES: z.coerce.number().int().min(1).max(GIBIBYTE).default(20_971_520),
  /** Development only: file with the offset of the clock in milliseconds. */
  CLOCK_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
});

/** Each is read as `FORECASTING_…`, else without the prefix; `…_FILE` reads it from a file. */
export function readConfig() {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  return withTls(loadConfig(settings, process.env, PREFIX), PREFIX);
}
