import { isIPv6 } from 'node:net';
import {
  accessSettings,
  listenSettings,
  loadConfig,
  stopSettings,
  tlsSettings,
  withTls,
} from '@salesmesh/chassis/config';
import { chassisErrors } from '@salesmesh/chassis/errors';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { z } from 'zod';
import type { MasterKeys } from '../content/master-keys.ts';
import { publicKeyOf } from '../ledger/note-key.ts';
import { parseWitnesses } from '../witness/witness.ts';

const PREFIX = 'COMPLIANCE_';
const KEY_BYTES = 32;
const port = z.coerce.number().int().min(0).max(65_535);
/** 32 bytes in base64; the variable with `_FILE` behind its name gives the file that holds them. */
const key = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES, 'it must be 32 bytes in base64')
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

/** A cluster puts address and port together without knowing of which family the address is. */
function bracketed(address: string): string {
  const portAt = address.lastIndexOf(':');
  const host = address.slice(0, Math.max(portAt, 0));
  return isIPv6(host) ? `[${host}]${address.slice(portAt)}` : address;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

const schema = z.object({
  GRPC_PORT: port,
  HEALTH_PORT: port,
  MONGO_URL: z.string(),
  NATS_URL: z.string(),
  /** Asked whose an address is, when a person answers a message. */
  LEADS_ADDRESS: z.string(),
  NATS_USER: z.string().optional(),
  NATS_PASSWORD: z.string().optional(),
  ...tlsSettings,
  ...listenSettings,
  ...stopSettings,
  ...accessSettings,
  /** Folder of the compiled law packs. */
  POLICY_BUNDLES: z.string(),
  /** What evaluates them: `plan`, under the eye of wasm, or `wasm` alone. */
  POLICY_ENGINE: z.enum(PolicyEngine).default(PolicyEngine.plan),
  /**
   * Generated inputs on which the plan engine must have agreed with wasm before it decides by packs; so many are tried when a
   * draft of the rules is checked. 0: it decides after the packs' own cases alone.
   */
  PLAN_PROVEN_INPUTS: z.coerce.number().int().nonnegative().max(100_000_000).default(1_000_000),
  /** Where the other replicas reach this one by gRPC, such as its pod's address and port; empty: there are no others. */
  PEER_ADDRESS: z.string().default('').transform(bracketed),
  /** Name in the certificate of the replicas, where their addresses are none. */
  PEER_NAME: z.string().optional(),
  /** Who else signs checkpoints: one witness a line, its verifier key and its URL. None: nobody. */
  WITNESSES: z
    .string()
    .default('')
    .refine(
      (text) => isReadable(() => parseWitnesses(text)),
      'each line must be a cosigner key, a blank and a URL, and each witness stands once',
    )
    .transform(parseWitnesses),
  /** How many of them must have signed before a checkpoint is given as witnessed; default all. */
  WITNESS_QUORUM: z.coerce.number().int().positive().optional(),
  /** Tenant whose officers keep the rules of this installation; empty: nobody changes them. */
  RULES_TENANT: z.string().default(''),
  /** Folder of the sources that the law packs were compiled from. */
  RULE_SOURCES: z.string().default('policies'),
  /** The programs that judge a draft of the rules, or their names where they are on PATH. */
  OPA_PATH: z.string().default('opa'),
  REGAL_PATH: z.string().default('regal'),
  /** Ed25519 private key that signs every tenant's ledger. */
  LEDGER_KEY: key,
  /** Verifier keys of any of the ledgers, one a line, whose signatures count, too: former ones, and the next one. */
  LEDGER_ACCEPTED_KEYS: z
    .string()
    .default('')
    .refine((text) => isReadable(() => linesOf(text).map(publicKeyOf)), 'each line must be a verifier key')
    .transform((text) => linesOf(text).map(publicKeyOf)),
  /** Master key of the messages that are kept for sending. */
  CONTENT_KEY: key,
  /** Former master keys, which open what they sealed, one a line. */
  CONTENT_FORMER_KEYS: z.string().default('').transform(linesOf).pipe(z.array(key)),
  /** The one that comes next, while some processes seal with it already. */
  CONTENT_NEXT_KEY: key.optional(),
  /** Address of the ledgers without scheme; a tenant's is below it. It is part of all signatures, so it never changes. */
  LEDGER_ORIGIN: z.string(),
  /** Days a message is kept after its automation ended. */
  CONTENT_RETENTION_DAYS: z.coerce.number().int().positive().default(30),
  /** Days that a decided case is kept, sealed and without the person, to be judged again by other packs; 0 keeps none. */
  CASE_RETENTION_DAYS: z.coerce.number().int().nonnegative().max(3_650).default(30),
  /** Threads that judge recorded cases by other packs; default as many as there are cores. */
  REPLAY_WORKERS: z.coerce.number().int().positive().max(64).optional(),
  /** Cases of one impact that a replica judges before others may have the next; a few seconds' worth. */
  REPLAY_RANGE_CASES: z.coerce.number().int().positive().default(25_000),
  /** File with the offset of the clock in milliseconds, for the local stack. */
  CLOCK_FILE: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

function isReadable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    // What is wrong with it is said by the setting's own sentence, without its value.
    return false;
  }
}

/** The only reader of the environment of `decide`. Throws chassis.config_invalid naming every wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const config = loadConfig(schema, env, PREFIX);
  const { WITNESSES: witnesses, WITNESS_QUORUM: quorum = 0 } = config;
  if (quorum > witnesses.length) {
    // No checkpoint would ever count as witnessed, and nobody would be told why.
    const setting = `${PREFIX}WITNESS_QUORUM`;
    const problems = `${setting} asks for more than the ${witnesses.length} of ${PREFIX}WITNESSES: lower it or name more`;
    throw chassisErrors.config_invalid({ problems });
  }
  return withTls(config, PREFIX);
}

/** The sealing one first. */
export function contentKeysOf(config: ReturnType<typeof readConfig>): MasterKeys {
  const { CONTENT_KEY, CONTENT_NEXT_KEY, CONTENT_FORMER_KEYS } = config;
  const next = CONTENT_NEXT_KEY === undefined ? [] : [CONTENT_NEXT_KEY];
  return [CONTENT_KEY, ...next, ...CONTENT_FORMER_KEYS];
}
