import { createRemoteJWKSet, type JWTPayload, errors as joseErrors, jwtVerify } from 'jose';
import { z } from 'zod';
import { errors } from '../../errors.ts';

export type Identity = { tenant: string; sub: string; roles: readonly string[]; units: readonly string[] };
export type VerifyToken = (token: string) => Promise<Identity>;

const claims = z.object({
  sub: z.string().min(1),
  tenant: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/),
  roles: z.array(z.string()).default([]),
  units: z.array(z.string()).default([]),
});

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
/** Signature algorithms of access tokens; anything symmetric or unsigned is refused. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** What the library says when the provider's keys cannot be had or read: no token is at fault. */
const providerFaults = new Set<string>([
  joseErrors.JWKSTimeout.code,
  joseErrors.JWKSInvalid.code,
  joseErrors.JOSEError.code,
]);

/**
 * Checks access tokens against the provider's published keys (OpenID Connect Discovery 1.0, RFC 9068): signature,
 * issuer, audience, times, claims. The keys are fetched when first needed and again when a token names a new one.
 * UNAUTHENTICATED gateway.invalid_token; UNAVAILABLE gateway.identity_provider_away.
 */
export function tokenVerifier(options: { issuer: string; audience: string }): VerifyToken {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  return async (token) => {
    keys ??= discover(options.issuer);
    const getKey = await keys.catch((cause: unknown) => {
      keys = undefined;
      throw errors.identity_provider_away({}, { cause });
    });
    const check = { issuer: options.issuer, audience: options.audience, algorithms, clockTolerance: 5 };
    const { payload } = await jwtVerify(token, getKey, check).catch((cause: unknown) => {
      throw translate(cause);
    });
    return identityOf(payload);
  };
}

async function discover(issuer: string): Promise<ReturnType<typeof createRemoteJWKSet>> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(3_000),
  });
  const found = discovery.parse(await response.json());
  return createRemoteJWKSet(new URL(found.jwks_uri));
}

function identityOf(payload: JWTPayload): Identity {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) throw errors.invalid_token({ reason: 'claims' }, { cause: parsed.error });
  return parsed.data;
}

function translate(cause: unknown): Error {
  const isAboutToken = cause instanceof joseErrors.JOSEError && !providerFaults.has(cause.code);
  if (!isAboutToken) return errors.identity_provider_away({}, { cause });
  return errors.invalid_token({ reason: cause.code }, { cause });
}
