import { randomBytes } from 'node:crypto';
import { Provider } from 'oidc-provider';
import { freePort } from '../../servers/free-port.ts';
import { type HttpServer, startHttpServer } from '../http-server.ts';
import { oidcConfiguration } from './oidc-settings.ts';
import { answerSignIn } from './sign-in-page.ts';

export type OidcOptions = {
  readonly port?: number;
  /** Of the client that acts for itself; random when not given, so that nobody can use it. */
  readonly machineSecret?: string;
};

/**
 * Starts an OpenID Connect provider with the development people: discovery, keys, authorization code with PKCE, client
 * credentials. Its `url` is the issuer.
 */
export async function startOidcProvider(options: OidcOptions = {}): Promise<HttpServer> {
  // The issuer carries the port, so the port must be known before the provider is made.
  const port = await freePort(options.port);
  const random = () => randomBytes(24).toString('base64url');
  const secrets = { machineSecret: options.machineSecret ?? random(), cookieKey: random() };
  const provider = new Provider(`http://127.0.0.1:${port}`, oidcConfiguration(secrets));
  const answer = provider.callback();
  return startHttpServer(port, (request, response) => {
    if (!request.url?.startsWith('/sign-in/')) return void answer(request, response);
    answerSignIn(provider, request, response).catch(() => {
      response.writeHead(400, { 'content-type': 'text/plain' }).end('this sign-in is over; start again');
    });
  });
}
