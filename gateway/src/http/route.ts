import type { Request, Response } from 'express';
import type { z } from 'zod';

/** Roles that a token may carry. */
export const Role = {
  salesManager: 'sales_manager',
  rep: 'rep',
  officer: 'compliance_officer',
  operator: 'operator',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** Everyone with a valid token of the tenant. */
export const anyRole: readonly Role[] = Object.values(Role);

type Access = 'public' | readonly Role[];

export type RouteInput<P = Record<string, string>, Q = Record<string, unknown>, B = unknown> = {
  params: P;
  query: Q;
  body: B;
  /** Of the header Idempotency-Key, else made here: the owning service recognises a repeated write by it. */
  requestId: string;
  /** Of the header alone: for writes that cost more where they may be repeated. */
  idempotencyKey: string | undefined;
  /** Of the header If-Match; 0 where the route is not `isVersioned`. */
  expectedVersion: number;
};

type Facts = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** OpenAPI form: `/v1/leads/{id}`. */
  path: string;
  area: string;
  summary: string;
  access: Access;
  status?: 200 | 201;
  /** The write must name the version it changes, as If-Match. */
  isVersioned?: boolean;
};

type Schemas<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = { params?: P; query?: Q; body?: B };
type InputOf<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = RouteInput<
  z.output<P>,
  z.output<Q>,
  z.output<B>
>;

/** One route of the public API: what it takes and gives as schemas, who may call it, and the one call it makes. */
export type Route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = Facts &
  Schemas<P, Q, B> & { response: z.ZodType; handle(input: InputOf<P, Q, B>): Promise<unknown> };

/** A route whose body or answer is a stream, so that no parser may hold it in memory. */
export type StreamRoute<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = Facts &
  Schemas<P, Q, B> & {
    accepts?: readonly string[];
    /** Headers that the stream reads itself, for the document. */
    headers?: z.ZodObject;
    answers: string;
    /** Of the JSON that is answered; where `answers` is NDJSON, of one line of it. Default: text or bytes. */
    answer?: z.ZodType;
    /** Statuses that bring the answer, and what each says. Default: 200. */
    statuses?: Readonly<Record<number, string>>;
    stream(input: InputOf<P, Q, B>, request: Request, response: Response): Promise<void>;
  };

type AnyPlainRoute = Route<z.ZodObject, z.ZodObject, z.ZodType>;
type AnyStreamRoute = StreamRoute<z.ZodObject, z.ZodObject, z.ZodType>;
export type AnyRoute = AnyPlainRoute | AnyStreamRoute;

/** Checks a handler against the route's own schemas at compile time; the application then treats all routes alike. */
export function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  definition: Route<P, Q, B>,
): AnyRoute {
  return definition as unknown as AnyRoute;
}

export function streamRoute<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  definition: StreamRoute<P, Q, B>,
): AnyRoute {
  return definition as unknown as AnyRoute;
}

export function isStream(candidate: AnyRoute): candidate is AnyStreamRoute {
  return 'stream' in candidate;
}
