import { type GatewayApi, gatewayApi } from '../demo/gateway-api.ts';
import type { Stack } from '../local/stack.ts';
import type { Login } from '../local/stand-ins/oidc/people.ts';
import { signIn } from '../local/stand-ins/oidc/sign-in.ts';

export type Answer = { status: number; headers: Headers; text: string; body: Body };
/** Any JSON: a journey looks at a few fields of many different answers, and an absent one fails its assertion. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Body = any;
type AskOptions = { body?: unknown; headers?: Record<string, string>; signal?: AbortSignal };
/** One request to the gateway, whatever the status of its answer. A string or bytes go as they are, all else as JSON. */
export type Ask = (method: string, path: string, options?: AskOptions) => Promise<Answer>;

export function asker(gatewayUrl: string, token?: string): Ask {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return async (method, path, { body, headers = {}, signal } = {}) => {
    const isRaw = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
    const response = await fetch(`${gatewayUrl}${path}`, {
      method,
      headers: { ...authorization, ...(isRaw ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: jsonOf(text) };
  };
}

/** The same, for calls that must succeed: the answer's JSON, or an error with the problem's own words. */
type Do = (method: string, path: string, body?: unknown, key?: string) => Promise<Body>;

function doer(ask: Ask): Do {
  return async (method, path, body, key) => {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    const answer = await ask(method, path, { body, headers });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
}

/** A signed-in person: for what may fail, for what must succeed, and as the demo's steps take one. */
export type Signed = { token: string; ask: Ask; do: Do; api: GatewayApi };

type System = Pick<Stack, 'oidcIssuer' | 'gatewayUrl'> & { readonly tenant?: string };

/** In the tenant of the journey, or else in the person's own. */
export function tokenOf({ oidcIssuer, tenant }: Omit<System, 'gatewayUrl'>, login: Login): Promise<string> {
  return signIn(oidcIssuer, tenant === undefined ? login : `${login}@${tenant}`);
}

export async function signedIn(stack: System, login: Login): Promise<Signed> {
  const token = await tokenOf(stack, login);
  const ask = asker(stack.gatewayUrl, token);
  return { token, ask, do: doer(ask), api: gatewayApi(stack.gatewayUrl, token) };
}

/** Undefined for what is not JSON, such as an empty answer or lines of it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
