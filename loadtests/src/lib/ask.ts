import { check } from 'k6';
import http, { type RefinedResponse, type ResponseType } from 'k6/http';
import type { Prepared } from './data.ts';

export type Answer = RefinedResponse<ResponseType | undefined>;
export type Question = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  /** Tag that limits are set on. */
  readonly name: string;
  /** Makes a repeated write one write. */
  readonly key?: string;
};

/** One request of the public API with the token of the run. */
export function ask({ gateway, token }: Pick<Prepared, 'gateway' | 'token'>, question: Question): Answer {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(question.body && { 'content-type': 'application/json' }),
    ...(question.key !== undefined && { 'idempotency-key': question.key }),
  };
  const body = question.body === undefined ? null : JSON.stringify(question.body);
  return http.request(question.method, `${gateway}${question.path}`, body, { headers, tags: { name: question.name } });
}

/** What an answer has to be. */
export type Expected = {
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
