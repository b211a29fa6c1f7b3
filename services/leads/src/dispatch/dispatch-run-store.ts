import type { DispatchLeadsResponse } from '@salesmesh/proto/gen/salesmesh/leads/v1';

/** Answers of dispatch runs by request, so that a repeated request gets the first answer. */
export type DispatchRunStore = {
  answerTo(requestId: string): Promise<DispatchLeadsResponse | undefined>;
  /** The first answer stays. */
  keep(requestId: string, answer: DispatchLeadsResponse): Promise<void>;
};
