import { loadConfig } from '@salesmesh/chassis/config';
import { chassisErrors } from '@salesmesh/chassis/errors';
import type { TlsFiles } from '@salesmesh/chassis/rpc';
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
  /** Paths of PEM files, given together or not at all; without them egress names itself, which is for tests alone. */
  TLS_CA_FILE: z.string().optional(),
  TLS_CERT_FILE: z.string().optional(),
  TLS_KEY_FILE: z.string().optional(),
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

export type Config = Readonly<z.output<typeof settings>> & { tls?: TlsFiles };

/** The only reader of the environment of `egress`. Throws chassis.config_invalid naming every wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const config = loadConfig(settings, env, PREFIX);
  const { TLS_CA_FILE: caFile, TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile } = config;
  if (caFile !== undefined && certFile !== undefined && keyFile !== undefined) {
    return { ...config, tls: { caFile, certFile, keyFile } };
  }
  if (caFile !== undefined || certFile !== undefined || keyFile !== undefined) {
    const problems = `${PREFIX}TLS_CA_FILE, ${PREFIX}TLS_CERT_FILE and ${PREFIX}TLS_KEY_FILE go together`;
    throw chassisErrors.config_invalid({ problems });
  }
  return config;
}
