/** What a generated client looks like. `chassis/rpc` builds the objects behind these types. */
export type CallOptions = {
  /** Milliseconds until the call fails with DEADLINE_EXCEEDED; an earlier deadline of the context wins. */
  timeoutMs?: number;
  signal?: AbortSignal;
};

export type UnaryCall<Req, Res> = (request: Req, options?: CallOptions) => Promise<Res>;

/** Answers are pulled: a slow reader slows the server down. Leaving the loop early cancels the call. */
export type ServerStreamCall<Req, Res> = (request: Req, options?: CallOptions) => AsyncIterable<Res>;

/** Requests are pulled from the iterable as fast as the server takes them. */
export type ClientStreamCall<Req, Res> = (
  requests: AsyncIterable<Req> | Iterable<Req>,
  options?: CallOptions,
) => Promise<Res>;

export type BidiCall<Req, Res> = (options?: CallOptions) => BidiStream<Req, Res>;

/** Both directions of one open stream. Iterate it once for the answers; leaving that loop early cancels the call. */
export interface BidiStream<Req, Res> extends AsyncIterable<Res> {
  /** Resolves when there is room for the next request: await it, or a slow server fills this process's memory. */
  send(request: Req): Promise<void>;
  /** No more requests. Answers still arrive. */
  end(): void;
  cancel(): void;
}
