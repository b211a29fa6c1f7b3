import { loadConfig } from '@salesmesh/chassis/config';
import { z } from 'zod';

const settings = z.object({
  HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  MONGO_URL: z.string(),
  NATS_URL: z.string(),
  NATS_USER: z.string().optional(),
  NATS_PASSWORD: z.string().optional(),
  COMPLIANCE_ADDRESS: z.string(),
  LEADS_ADDRESS: z.string(),
  /** Paths, not contents: the files are read again when certificates are renewed. */
  TLS_CA_FILE: z.string().optional(),
  TLS_CERT_FILE: z.string().optional(),
  TLS_KEY_FILE: z.string().optional(),
  /** Verifier key of the ledger, as signed-note writes it; one a line while keys are rotated. */
  LEDGER_PUBLIC_KEY: z.string(),
  LEDGER_ORIGIN: z.string(),
  /** JSON: tenant → who sends in its name. A path, read at start. */
  SENDERS: z.string(),
  SMTP_URL: z.string(),
  SMS_WEBHOOK_URL: z.url(),
  CALL_WEBHOOK_URL: z.url(),
  WEBHOOK_SECRET: z.string().min(16),
  /** Deliveries under way at once. */
  PARALLEL: z.coerce.number().int().min(1).max(256).default(16),
  /** Development only: file with the offset of the clock in milliseconds. */
  CLOCK_FILE: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Config = Readonly<z.output<typeof settings>>;

// biome-ignore lint/style/noProcessEnv: the only place of this process that reads the environment
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(settings, env, 'EGRESS_');
