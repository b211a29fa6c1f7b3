import { check } from 'k6';
import http, { type RefinedResponse, type ResponseType } from 'k6/http';
import type { Prepared } from './data.ts';

export type Answer = RefinedResponse<ResponseType | undefined>;
export type Caller = Pick<Prepared, 'gateway' | 'token'>;
type Question = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: object;
  /** Instead of a body: a JSON object a line. */
  readonly lines?: string;
  /** Tag that limits are set on. */
  readonly name: string;
  /** Makes a repeated write one write. */
  readonly key?: string;
};

/** One request of the public API with the token of the run. */
export function ask({ gateway, token }: Caller, { method, path, body, lines, name, key }: Question): Answer {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body && { 'content-type': 'application/json' }),
    ...(lines !== undefined && { 'content-type': 'application/x-ndjson' }),
    ...(key !== undefined && { 'idempotency-key': key }),
  };
  const text = lines ?? (body === undefined ? null : JSON.stringify(body));
  // Named here: the address with its query would be a metric of its own for every page.
  return http.request(method, `${gateway}${path}`, text, { headers, tags: { name } });
}

/** What an answer has to be. */
type Expected = {
  readonly name: string;
  readonly status: number;
  /** Path in the body; what is not there is undefined and never right. */
  readonly path: string;
  readonly isRight: (value: unknown) => boolean;
};

/** The status comes first: a refusal has another body, or none. */
export function expectAnswer(answer: Answer, { name, status, path, isRight }: Expected): void {
  check(answer, { [name]: () => answer.status === status && isRight(answer.json(path)) }, { name });
}
