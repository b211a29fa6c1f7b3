import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './gen/api.d.ts';

export type SalesmeshClient = Client<paths>;
/** `Schemas['Lead']` and so on: what the API takes and gives. */
export type Schemas = components['schemas'];

type ClientOptions = {
  /** Of the gateway, such as `https://salesmesh.example`. */
  baseUrl: string;
  /** Access token of the person; asked for before each request, so that a token may be renewed in between. */
  token: () => string | Promise<string>;
};

/** Every route of the API with the types of its document. */
export function createClient({ baseUrl, token }: ClientOptions): SalesmeshClient {
  const client = createFetchClient<paths>({ baseUrl });
  client.use({
    onRequest: async ({ request }) => {
      request.headers.set('authorization', `Bearer ${await token()}`);
    },
  });
  return client;
}

/** What the API said instead of an answer (RFC 9457). Decide on `code`; show `problem.zh` or `message` to people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Schemas['Problem'];

  constructor(problem: Schemas['Problem']) {
    super(`${problem.code}: ${problem.detail}`);
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The answer itself, or a `ProblemError`; what a proxy on the way said without a code is an `Error`. */
export function dataOf<T>({ data, error, response }: Answer<T>): NonNullable<T> {
  if (isProblem(error)) throw new ProblemError(error);
  if (data === undefined || data === null) throw new Error(`${response.status} without an answer from ${response.url}`);
  return data;
}

/** Options of a call that sends a file as it is read and takes the answer as it comes. */
export function streamed(contentType: string, file: ReadableStream) {
  return {
    body: '',
    bodySerializer: () => file,
    duplex: 'half',
    parseAs: 'stream',
    headers: { 'content-type': contentType },
  } as const;
}

/** What one line of a streamed answer holds: `Line<'/v1/leads/imports'>`. */
export type Line<Path extends keyof paths> = paths[Path] extends {
  post: { responses: { 200: { content: { 'application/x-ndjson': infer Item } } } };
}
  ? Item
  : never;

/** The lines of a streamed answer as they come; a failure in the middle is a `ProblemError`. */
export async function* readLines<Item>(stream: ReadableStream<Uint8Array>): AsyncGenerator<Item> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield readLine<Item>(line);
    }
    if (rest !== '') yield readLine<Item>(rest);
  } finally {
    await reader.cancel();
  }
}

function readLine<Item>(line: string): Item {
  const value = JSON.parse(line) as Item & { error?: unknown };
  if (isProblem(value.error)) throw new ProblemError(value.error);
  return value;
}

function isProblem(error: unknown): error is Schemas['Problem'] {
  return typeof error === 'object' && error !== null && 'code' in error && 'status' in error;
}
