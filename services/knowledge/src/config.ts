import {
  accessSettings,
  listenSettings,
  loadConfig,
  stopSettings,
  tlsSettings,
  withTls,
} from '@salesmesh/chassis/config';
import { z } from 'zod';

const PREFIX = 'KNOWLEDGE_';
const port = z.coerce.number().int().min(0).max(65_535);

const settings = z.object({
  /** Default 7040. */
  GRPC_PORT: port.default(7_040),
  /** `/livez` and `/readyz`. Default 8040. */
  HEALTH_PORT: port.default(8_040),
  MONGO_URL: z.string(),
  NATS_URL: z.string(),
  NATS_USER: z.string().optional(),
  /** Better as a file. */
  NATS_PASSWORD: z.string().optional(),
  ...tlsSettings,
  ...listenSettings,
  ...stopSettings,
  ...accessSettings,
  /** Memory for the indexes of all tenants, in MiB; 10,000 cards of a page each take about 120. Default 512. */
  INDEX_MIB: z.coerce.number().int().min(1).max(65_536).default(512),
  /** Development only: file with the offset of the clock in milliseconds. */
  CLOCK_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
});

/** Each is read as `KNOWLEDGE_…`, else without the prefix; `…_FILE` reads it from a file. */
export function readConfig() {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  return withTls(loadConfig(settings, process.env, PREFIX), PREFIX);
}
