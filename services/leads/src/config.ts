import {
  accessSettings,
  listenSettings,
  loadConfig,
  stopSettings,
  tlsSettings,
  withTls,
} from '@salesmesh/chassis/config';
import { z } from 'zod';

/** 32 bytes written as 64 hex digits or as base64. */
const key32 = z.string().transform((text, context) => {
  const trimmed = text.trim();
  const bytes = Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? 'hex' : 'base64');
  if (bytes.length === 32) return bytes;
  context.addIssue({ code: 'custom', message: 'give 32 bytes as 64 hex digits or as base64' });
  return z.NEVER;
});
const PREFIX = 'LEADS_';
const port = z.coerce.number().int().min(0).max(65_535);

const settings = z.object({
  /** Default 7010. */
  GRPC_PORT: port.default(7_010),
  /** `/livez` and `/readyz`. Default 8010. */
  HEALTH_PORT: port.default(8_010),
  MONGO_URL: z.string(),
  NATS_URL: z.string(),
  NATS_USER: z.string().optional(),
  /** Better as a file. */
  NATS_PASSWORD: z.string().optional(),
  ...tlsSettings,
  ...listenSettings,
  ...stopSettings,
  ...accessSettings,
  /** Where automations are requested, such as `dns:///compliance:7020`. */
  COMPLIANCE_ADDRESS: z.string(),
  /** Seals raw records and webhook secrets and makes blind indexes. Losing it loses them; it cannot be changed in place. */
  SEAL_KEY: key32,
  /** Development only: file with the offset of the clock in milliseconds. */
  CLOCK_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
});

/** Each is read as `LEADS_…`, else without the prefix; `…_FILE` reads it from a file. */
export function readConfig() {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  return withTls(loadConfig(settings, process.env, PREFIX), PREFIX);
}
