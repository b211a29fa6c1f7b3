/**
 * Makes the OpenAPI document of the routes and writes the types of the client that follow from it; nothing is started
 * for that. `node gateway/generate-client.ts` writes them, `--check` only compares and exits 1 when they are stale,
 * `--document` prints the document.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { Clients } from './src/clients.ts';
import { openApiDocument } from './src/openapi/openapi-document.ts';
import { apiRoutes } from './src/routes.ts';

const typesFile = new URL('client/gen/api.d.ts', import.meta.url);
const firstLine = '// Generated from the routes by gateway/generate-client.ts; not edited by hand.\n';

/** No route is called, so none needs a service behind it, an event to show or a limit on what it takes. */
function publicDocument(): OpenAPI3 {
  const events = { follow: () => Promise.reject(new Error('there are no events while the document is made')) };
  const routes = apiRoutes({} as Clients, events, { maxBodyBytes: 0, maxImportBytes: 0 });
  return openApiDocument(routes) as OpenAPI3;
}

async function typesOf(document: OpenAPI3): Promise<string> {
  // Who asks may leave out what has a default; the option would make it needed in requests, too.
  const types = await openapiTS(document, { defaultNonNullable: false, alphabetize: true });
  return firstLine + astToString(types);
}

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, document: { type: 'boolean', default: false } },
});
const document = publicDocument();
if (values.document) {
  process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
} else if (values.check) {
  if (readFileSync(typesFile, 'utf8') !== (await typesOf(document))) {
    console.error('gateway/client/gen/api.d.ts is stale; run node gateway/generate-client.ts and commit');
    process.exitCode = 1;
  }
} else {
  mkdirSync(new URL('.', typesFile), { recursive: true });
  writeFileSync(typesFile, await typesOf(document));
}
