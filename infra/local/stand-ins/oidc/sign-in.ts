import * as oidc from 'openid-client';
import { consoleClientId, machineClientId, redirectUri } from './oidc-clients.ts';
import type { Login } from './people.ts';

/**
 * Signs one of the development people in by the authorization code flow with PKCE, as a browser would: follows the
 * redirects with their cookies, chooses the person on the page, exchanges the code. Returns the access token, a JWT.
 * A login the provider does not know fails.
 */
export async function signIn(issuer: string, login: Login | (string & {})): Promise<string> {
  const insecure = { execute: [oidc.allowInsecureRequests] };
  const client = await oidc.discovery(new URL(issuer), consoleClientId, undefined, oidc.None(), insecure);
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const start = oidc.buildAuthorizationUrl(client, {
    redirect_uri: redirectUri,
    scope: 'openid salesmesh',
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
  });
  const callback = await walk(start, login);
  const tokens = await oidc.authorizationCodeGrant(client, callback, { pkceCodeVerifier, expectedState });
  return tokens.access_token;
}

/** The access token of the program client, which acts for itself. */
export async function signInMachine(issuer: string, machineSecret: string): Promise<string> {
  const insecure = { execute: [oidc.allowInsecureRequests] };
  const client = await oidc.discovery(new URL(issuer), machineClientId, machineSecret, undefined, insecure);
  const tokens = await oidc.clientCredentialsGrant(client, { scope: 'salesmesh' });
  return tokens.access_token;
}

/** Goes from redirect to redirect until the provider sends us back to the client. */
async function walk(start: URL, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = start;
  let body: URLSearchParams | undefined;
  // Start, page, choice, resumption, return: more steps than these mean that the provider turns in circles.
  for (let step = 0; step < 10; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request: RequestInit = { redirect: 'manual', headers: { cookie }, ...(body && { method: 'POST', body }) };
    const response = await fetch(url, request);
    for (const header of response.headers.getSetCookie()) {
      const [name = '', value = ''] = header.split(';', 1)[0]?.split(/=(.*)/s) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) {
      url = new URL(location, url);
      body = undefined;
      if (url.href.startsWith(redirectUri)) return url;
    } else if (response.ok && body === undefined) {
      body = new URLSearchParams({ login });
    } else {
      throw new Error(`sign-in as ${login} was refused with status ${response.status}`);
    }
  }
  throw new Error(`sign-in as ${login} did not come to an end`);
}
