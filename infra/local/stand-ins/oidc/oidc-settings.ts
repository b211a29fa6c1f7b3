import { generateKeyPairSync } from 'node:crypto';
import { type Configuration, interactionPolicy, type ResourceServer } from 'oidc-provider';
import { audience, consoleClientId, machineClientId, redirectUri, scope } from './oidc-clients.ts';
import { findPerson } from './people.ts';

/** The resource is named as RFC 8707 wants it, by an absolute URI. */
const resource = 'urn:salesmesh:api';

/** A week, so that a demonstration is not interrupted by a renewal. Production providers say minutes. */
const accessTokenSeconds = 7 * 24 * 60 * 60;

const apiServer: ResourceServer = {
  scope,
  audience,
  accessTokenFormat: 'jwt',
  accessTokenTTL: accessTokenSeconds,
  jwt: { sign: { alg: 'ES256' } },
};

export type OidcSecrets = { readonly machineSecret: string; readonly cookieKey: string };

/** Keys are new at each start: tokens of an earlier run are of no use. */
export function oidcConfiguration(secrets: OidcSecrets): Configuration {
  return {
    clients: [
      {
        client_id: consoleClientId,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
      {
        client_id: machineClientId,
        client_secret: secrets.machineSecret,
        redirect_uris: [],
        grant_types: ['client_credentials'],
        response_types: [],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientBasedCORS: () => true,
    cookies: { keys: [secrets.cookieKey] },
    jwks: { keys: [signingKey()] },
    scopes: ['openid', scope],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => apiServer,
      },
    },
    interactions: { policy: signInOnly(), url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
    findAccount: (_ctx, login) => findPerson(login) && { accountId: login, claims: () => ({ sub: login }) },
    extraTokenClaims: (_ctx, token) => claimsOf('accountId' in token ? String(token.accountId) : undefined),
    // People of the same name in several tenants are told apart by the tenant, as each service tells them apart.
    formats: {
      customizers: {
        // The provider takes what stands in there afterwards.
        jwt: (_ctx, token, { payload }) => {
          const person = findPerson('accountId' in token ? String(token.accountId) : '');
          if (person !== undefined) payload.sub = person.login;
        },
      },
    },
    // Nothing is to be consented to: the one client is ours and the people are not real.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        accountId: ctx.oidc.session?.accountId ?? '',
        clientId: ctx.oidc.client?.clientId ?? '',
      });
      grant.addOIDCScope(`openid ${scope}`);
      grant.addResourceScope(resource, scope);
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      Session: 3_600,
      IdToken: 3_600,
      Grant: 3_600,
      Interaction: 600,
    },
  };
}

/** A native client is asked for consent each time, whatever was granted before, unless this check is taken out. */
function signInOnly(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.get('consent')?.checks.remove('native_client_prompt');
  return policy;
}

/** Claims the gateway reads besides `sub`. A program acts in the first tenant as an operator. */
function claimsOf(login: string | undefined): { tenant: string; roles: readonly string[]; units: readonly string[] } {
  const person = login === undefined ? undefined : findPerson(login);
  if (person === undefined) return { tenant: 'acme', roles: ['operator'], units: [] };
  return { tenant: person.tenant, roles: person.roles, units: person.units };
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' };
}
