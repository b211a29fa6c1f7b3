import { listenSettings, loadConfig, stopSettings, tlsSettings, withTls } from '@salesmesh/chassis/config';
import { z } from 'zod';

const PREFIX = 'EGRESS_';

const settings = z.object({
  HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  MONGO_URL: z.string(),
  NATS_URL: z.string(),
  NATS_USER: z.string().optional(),
  NATS_PASSWORD: z.string().optional(),
  COMPLIANCE_ADDRESS: z.string(),
  LEADS_ADDRESS: z.string(),
  ...tlsSettings,
  ...listenSettings,
  ...stopSettings,
  /** Verifier keys of the tenants' ledgers as signed-note writes them, one a line; two of a tenant while keys are rotated. */
  LEDGER_PUBLIC_KEY: z.string(),
  /** Address of the ledgers without scheme, as compliance has it. */
  LEDGER_ORIGIN: z.string(),
  /** JSON: tenant → who sends in its name. A path, read at start. */
  SENDERS: z.string(),
  SMTP_URL: z.string(),
  SMS_WEBHOOK_URL: z.url(),
  CALL_WEBHOOK_URL: z.url(),
  WEBHOOK_SECRET: z.string().min(16),
  /** Deliveries under way at once. */
  PARALLEL: z.coerce.number().int().min(1).max(256).default(64),
  /** Development only: file with the offset of the clock in milliseconds. */
  CLOCK_FILE: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Config = ReturnType<typeof readConfig>;

/** The only reader of the environment of `egress`. Throws chassis.config_invalid naming every wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv) {
  return withTls(loadConfig(settings, env, PREFIX), PREFIX);
}
