import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { findPerson, people } from './people.ts';

/** Shows whom one can sign in as, and finishes the sign-in with whom was chosen. */
export async function answerSignIn(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    return;
  }
  const login = new URLSearchParams(await text(request)).get('login') ?? '';
  if (findPerson(login) === undefined) {
    response.writeHead(403, { 'content-type': 'text/plain' }).end('nobody of that name');
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: login } });
}

const choices = people
  .map(({ login, name, roles, tenant }) => {
    const label = `${name}, ${roles.join(', ').replaceAll('_', ' ')} at ${tenant}`;
    return `<button name="login" value="${login}">${label}</button>`;
  })
  .join('\n');

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sign in to Salesmesh (development)</title>
<style>body{font:16px system-ui;max-width:30rem;margin:4rem auto}button{display:block;width:100%;padding:.8rem;margin:.5rem 0;font:inherit}</style>
<h1>Sign in as</h1>
<form method="post">
${choices}
</form>
</html>
`;
