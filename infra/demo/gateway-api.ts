import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

export type Json = Record<string, unknown>;
export type GatewayApi = {
  /** One request; the answer's JSON. Fails with the problem's own words. The key makes a repeated write one write. */
  call<T = Json>(method: string, path: string, body?: unknown, key?: string): Promise<T>;
  /** A request whose answer is a JSON object a line. */
  lines<T = Json>(path: string, body: string | Readable, contentType: string): AsyncIterable<T>;
};

/** A client of the public API that acts for one signed-in person. */
export function gatewayApi(baseUrl: string, token: string): GatewayApi {
  const authorization = `Bearer ${token}`;
  return {
    call: async <T>(method: string, path: string, body?: unknown, key?: string) => {
      const headers = {
        authorization,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      };
      const response = await fetch(`${baseUrl}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
    lines: async function* <T>(path: string, body: string | Readable, contentType: string) {
      const headers = { authorization, 'content-type': contentType };
      const stream = body instanceof Readable ? (Readable.toWeb(body) as ReadableStream) : body;
      const request = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit;
      const response = await fetch(`${baseUrl}${path}`, request);
      if (!response.ok || response.body === null)
        throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
      const input = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
      for await (const line of createInterface({ input })) {
        const value = JSON.parse(line) as T & { error?: unknown };
        if (value.error) throw new Error(`POST ${path}: ${JSON.stringify(value.error)}`);
        yield value;
      }
    },
  };
}
