import {
  accessSettings,
  listenSettings,
  loadConfig,
  stopSettings,
  tlsSettings,
  withTls,
} from '@salesmesh/chassis/config';
import { z } from 'zod';

const PREFIX = 'TASK_NETWORK_';
const port = z.coerce.number().int().min(0).max(65_535);

const settings = z.object({
  /** Default 7030. */
  GRPC_PORT: port.default(7_030),
  /** `/livez` and `/readyz`. Default 8030. */
  HEALTH_PORT: port.default(8_030),
  MONGO_URL: z.string(),
  NATS_URL: z.string(),
  NATS_USER: z.string().optional(),
  /** Better as a file. */
  NATS_PASSWORD: z.string().optional(),
  ...tlsSettings,
  ...listenSettings,
  ...stopSettings,
  ...accessSettings,
  /** Where follow-ups are requested, such as `dns:///leads:7010`. */
  LEADS_ADDRESS: z.string(),
  /** Where approvals are carried out. */
  COMPLIANCE_ADDRESS: z.string(),
  /** Where cards are found. Without it no cards are looked for; tasks that want some keep wanting them. */
  KNOWLEDGE_ADDRESS: z.string().optional(),
  /** Development only: file with the offset of the clock in milliseconds. */
  CLOCK_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
});

/** Each is read as `TASK_NETWORK_…`, else without the prefix; `…_FILE` reads it from a file. */
export function readConfig() {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  return withTls(loadConfig(settings, process.env, PREFIX), PREFIX);
}
