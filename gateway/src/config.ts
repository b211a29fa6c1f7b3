import { loadConfig, stopSettings, tlsSettings, withTls } from '@salesmesh/chassis/config';
import { z } from 'zod';
import { isAddressRange } from './http/address-range.ts';

const PREFIX = 'GATEWAY_';
const port = z.coerce.number().int().min(0).max(65_535);

const settings = z.object({
  PORT: port.default(8080),
  HEALTH_PORT: port.default(0),
  /** Interface that both ports listen on; a cluster sets 0.0.0.0. */
  HOST: z.string().default('127.0.0.1'),
  LEADS_ADDRESS: z.string(),
  COMPLIANCE_ADDRESS: z.string(),
  TASK_NETWORK_ADDRESS: z.string(),
  KNOWLEDGE_ADDRESS: z.string(),
  FORECASTING_ADDRESS: z.string(),
  NATS_URL: z.string(),
  NATS_USER: z.string().optional(),
  NATS_PASSWORD: z.string().optional(),
  REDIS_URL: z.string(),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().default('salesmesh'),
  ...tlsSettings,
  ...stopSettings,
  /** Requests a second that one person of a tenant may make; an import counts once. */
  RATE_PER_SECOND: z.coerce.number().int().positive().default(500),
  /** Requests a second that one address may make to the public intake of a source. */
  INTAKE_RATE_PER_SECOND: z.coerce.number().int().positive().default(200),
  /**
   * Proxies before the gateway, as addresses or ranges (10.0.0.0/8) with commas between: what they forward as the client's
   * address counts for the rates of public routes. Empty believes nobody, so all behind one proxy share one rate.
   */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every(isAddressRange), 'addresses or ranges such as 10.0.0.0/8, with commas between'),
  MAX_BODY_BYTES: z.coerce.number().int().positive().default(1_048_576),
  MAX_IMPORT_BYTES: z.coerce.number().int().positive().default(1_073_741_824),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

// biome-ignore lint/style/noProcessEnv: the only place of this service that reads the environment
export const readConfig = () => withTls(loadConfig(settings, process.env, PREFIX), PREFIX);
