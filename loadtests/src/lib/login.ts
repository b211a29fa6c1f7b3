import crypto from 'k6/crypto';
import http, { type RefinedResponse, type ResponseType } from 'k6/http';
import { randomText } from './data.ts';

const clientId = 'salesmesh-console';
const redirectUri = 'http://127.0.0.1/signed-in';
/** What happens before the load is not counted in any limit. */
export const preparation = { name: 'preparation' } as const;
/** Redirects are followed by hand: the last one leads to a place that does not exist. */
const step = { redirects: 0, tags: preparation } as const;

/**
 * Access token of a development person by the authorization code flow with PKCE, as a browser gets it. Its lifetime is a
 * week, longer than any profile. Fails when the provider refuses.
 */
export function signIn(issuer: string, login: string): string {
  const verifier = randomText(32);
  const query = {
    client_id: clientId,
    response_type: 'code',
    scope: 'openid salesmesh',
    redirect_uri: redirectUri,
    code_challenge: crypto.sha256(verifier, 'base64rawurl'),
    code_challenge_method: 'S256',
    state: randomText(8),
  };
  const code = walk(issuer, `${issuer}/auth?${encoded(query)}`, login);
  const grant = { grant_type: 'authorization_code', code, client_id: clientId, redirect_uri: redirectUri };
  const answer = http.post(`${issuer}/token`, { ...grant, code_verifier: verifier }, { tags: preparation });
  if (answer.status !== 200) throw new Error(`sign-in as ${login} was refused with status ${answer.status}`);
  return (answer.json() as { access_token: string }).access_token;
}

/** From redirect to redirect until the provider sends us back with a code; the person is chosen on the one page between. */
function walk(issuer: string, start: string, login: string): string {
  let answer: RefinedResponse<ResponseType | undefined> = http.get(start, step);
  // Start, page, choice, resumption, return: more steps than these mean that the provider turns in circles.
  for (let count = 0; count < 10; count++) {
    const location = answer.headers.Location;
    if (location?.startsWith(redirectUri)) return /[?&]code=([^&]+)/.exec(location)?.[1] ?? '';
    if (location !== undefined) answer = http.get(location.startsWith('/') ? `${issuer}${location}` : location, step);
    else if (answer.status === 200) answer = http.post(answer.url, { login }, step);
    else break;
  }
  throw new Error(`sign-in as ${login} did not come to an end; the last status was ${answer.status}`);
}

function encoded(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
}
